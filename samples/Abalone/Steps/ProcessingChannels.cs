using PipelineSdk;
using ProcessingInput = PipelineSdk.Arguments.ProcessingInput;
using ProcessingOutput = PipelineSdk.Arguments.ProcessingOutput;

namespace Abalone.Steps;

/// <summary>Inputs and outputs of processing jobs: what is copied from S3 before one, and to S3 after it.</summary>
internal static class ProcessingChannels
{
    public static ProcessingInput Input(string name, PipelineString uri, string localPath) => new()
    {
        InputName = name,
        AppManaged = false,
        S3Input = new()
        {
            S3Uri = uri,
            LocalPath = localPath,
            S3DataType = ProcessingS3DataType.S3Prefix,
            S3InputMode = ProcessingS3InputMode.File,
        },
    };

    public static ProcessingOutput Output(string name, PipelineString uri) => new()
    {
        OutputName = name,
        AppManaged = false,
        S3Output = new() { S3Uri = uri, LocalPath = $"/opt/ml/processing/{name}", S3UploadMode = ProcessingS3UploadMode.EndOfJob },
    };
}
