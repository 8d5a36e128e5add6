using PipelineSdk;

namespace Penguins.Steps;

/// <summary>Predicts the body masses of a batch of penguins, and puts each behind its penguin.</summary>
internal static class PredictBatch
{
    public static TransformStep Create(Places places, ProcessingStep prepare, ModelStep create)
    {
        var transformer = new Transformer(create.CreateModelStep.Properties.ModelName, 1, Places.InstanceType)
        {
            OutputPath = places.OfExecution("predictions"),
            Accept = "text/csv",
            AssembleWith = AssemblyType.Line,
        };
        return new("Predict", transformer, new(PrepareData.Set(prepare, "batch"))
        {
            ContentType = "text/csv",
            SplitType = SplitType.Line,
            JoinSource = JoinSource.Input,
        });
    }
}
