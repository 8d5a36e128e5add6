using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Splits the data set into scaled sets for training, validation and test.</summary>
internal static class ProcessData
{
    public static ProcessingStep Create(AbaloneParameters parameters, Places places, Images images) => new("AbaloneProcess", new()
    {
        RoleArn = places.Role,
        ProcessingResources = new()
        {
            ClusterConfig = new() { InstanceType = "ml.m5.xlarge", InstanceCount = parameters.ProcessingInstanceCount, VolumeSizeInGB = 30 },
        },
        AppSpecification = new()
        {
            ImageUri = images.SKLearn,
            ContainerEntrypoint = ["python3", "/opt/ml/processing/input/code/preprocess.py"],
        },
        ProcessingInputs =
        [
            ProcessingChannels.Input("data", parameters.InputData, "/opt/ml/processing/input/data"),
            ProcessingChannels.Input("code", Asset.File("code/preprocess.py"), "/opt/ml/processing/input/code"),
        ],
        ProcessingOutputConfig = new()
        {
            Outputs =
            [
                ProcessingChannels.Output("train", places.OfExecution("train")),
                ProcessingChannels.Output("validation", places.OfExecution("validation")),
                ProcessingChannels.Output("test", places.OfExecution("test")),
            ],
        },
    })
    {
        DisplayName = "Prepare the data",
        CacheConfig = new(enableCaching: true, expireAfter: "P30D"),
    };
}
