using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Splits the data set into scaled sets for training, validation and test.</summary>
internal static class ProcessData
{
    public static ProcessingStep Create(AbaloneParameters parameters, Places places)
    {
        var processor = new SKLearnProcessor("1.2-1", places.Role, parameters.ProcessingInstanceCount, "ml.m5.xlarge");
        return new("AbaloneProcess", processor.Run(
            code: "code/preprocess.py",
            inputs: [new(parameters.InputData, "/opt/ml/processing/input/data")],
            outputs:
            [
                new("/opt/ml/processing/train", outputName: "train"),
                new("/opt/ml/processing/validation", outputName: "validation"),
                new("/opt/ml/processing/test", outputName: "test"),
            ]))
        {
            DisplayName = "Prepare",
            CacheConfig = new(enableCaching: true, expireAfter: "P30D"),
        };
    }

    /// <summary>The place of one of the sets.</summary>
    public static PipelineString Set(ProcessingStep process, string name) => process.Properties.ProcessingOutputConfig.Outputs[name].S3Output.S3Uri;

    /// <summary>The sets that training reads.</summary>
    public static TrainingInputs TrainingSets(ProcessingStep process) => new()
    {
        ["train"] = new TrainingInput(Set(process, "train")) { ContentType = "text/csv" },
        ["validation"] = new TrainingInput(Set(process, "validation")) { ContentType = "text/csv" },
    };
}
