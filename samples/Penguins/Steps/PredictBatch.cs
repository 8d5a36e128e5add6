using System.Globalization;
using PipelineSdk;
using PipelineSdk.Local;
using Samples.Boosting;

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

    /// <summary>The model's answer to a request: on SageMaker its container gives it under <c>/invocations</c>.</summary>
    public static Task<InvocationResponse> Answer(InvocationRequest request, CancellationToken cancellationToken)
    {
        var model = BoostedTrees.Load(request.Job.ModelFolder);
        request.Job.Log.WriteLine($"{request.Lines.Count} penguins");
        return Task.FromResult(InvocationResponse.FromLines(
            request.Lines.Select(line => model.Predict(LabelledRows.ParseRow(line)).ToString("0", CultureInfo.InvariantCulture))));
    }
}
