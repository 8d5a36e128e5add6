using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Predicts the ages for a batch of abalones.</summary>
internal static class TransformBatch
{
    public static TransformStep Create(AbaloneParameters parameters, Places places, PipelineString modelName, CallbackStep review)
    {
        var transformer = new Transformer(modelName, review.Outputs[ReviewModel.InstanceCount], "ml.m5.xlarge")
        {
            OutputPath = places.OfExecution("predictions"),
            Accept = "text/csv",
            AssembleWith = AssemblyType.Line,
        };
        return new("AbaloneTransform", transformer, new(parameters.BatchData) { ContentType = "text/csv", SplitType = SplitType.Line });
    }
}
