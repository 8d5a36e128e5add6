using PipelineSdk;

namespace ModelSelection.Steps;

/// <summary>Learns how to turn customers into numbers, and splits them into sets for training, validation and test.</summary>
internal static class PrepareData
{
    private const string Transformer = "transformer";

    public static ProcessingStep Create(SelectionParameters parameters, Places places)
    {
        var processor = new SKLearnProcessor("1.2-1", places.Role, 1, "ml.m5.xlarge");
        return new("Prepare", processor.Run(
            code: "code/prepare.py",
            inputs: [new(parameters.InputData, "/opt/ml/processing/input")],
            outputs:
            [
                new("/opt/ml/processing/train", outputName: "train"),
                new("/opt/ml/processing/validation", outputName: "validation"),
                new("/opt/ml/processing/test", outputName: "test"),
                new("/opt/ml/processing/transformer", outputName: Transformer),
            ]))
        {
            CacheConfig = new(enableCaching: true, expireAfter: "P30D"),
        };
    }

    /// <summary>The place of one of the sets.</summary>
    public static PipelineString Set(ProcessingStep prepare, string name) => prepare.Properties.ProcessingOutputConfig.Outputs[name].S3Output.S3Uri;

    /// <summary>The archive with what was learnt, which serves in front of the model.</summary>
    public static PipelineString Archive(ProcessingStep prepare) => $"{Set(prepare, Transformer)}/model.tar.gz";
}
