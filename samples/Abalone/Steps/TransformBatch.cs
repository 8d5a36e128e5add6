using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Predicts the ages for a batch of abalones.</summary>
internal static class TransformBatch
{
    public static TransformStep Create(AbaloneParameters parameters, Places places, CreateModelStep model, CallbackStep review) =>
        new("AbaloneTransform", new()
        {
            ModelName = model.Properties.ModelName,
            TransformInput = new()
            {
                DataSource = new() { S3DataSource = new() { S3DataType = S3DataType.S3Prefix, S3Uri = parameters.BatchData } },
                ContentType = "text/csv",
                SplitType = SplitType.Line,
            },
            TransformOutput = new()
            {
                S3OutputPath = places.OfExecution("predictions"),
                Accept = "text/csv",
                AssembleWith = AssemblyType.Line,
            },
            TransformResources = new() { InstanceType = "ml.m5.xlarge", InstanceCount = review.Outputs[ReviewModel.InstanceCount] },
        });
}
