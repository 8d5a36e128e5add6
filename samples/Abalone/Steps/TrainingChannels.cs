using PipelineSdk;
using PipelineSdk.Arguments;

namespace Abalone.Steps;

/// <summary>Training data out of the processing step.</summary>
internal static class TrainingChannels
{
    public static PipelineList<Channel> Of(ProcessingStep process) => [Csv(process, "train"), Csv(process, "validation")];

    private static Channel Csv(ProcessingStep process, string name) => new()
    {
        ChannelName = name,
        ContentType = "text/csv",
        DataSource = new()
        {
            S3DataSource = new()
            {
                S3DataType = S3DataType.S3Prefix,
                S3Uri = process.Properties.ProcessingOutputConfig.Outputs[name].S3Output.S3Uri,
                S3DataDistributionType = S3DataDistribution.FullyReplicated,
            },
        },
    };
}
