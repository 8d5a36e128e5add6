using System.Globalization;
using PipelineSdk.Local;

namespace Samples.Boosting;

/// <summary>
/// A model's server: what the model's container does on SageMaker under <c>/invocations</c>. A line of features in, a prediction out.
/// </summary>
internal sealed class PredictTrees : IModelHandler
{
    public Task<InvocationResponse> InvokeAsync(InvocationRequest request, CancellationToken cancellationToken)
    {
        var model = BoostedTrees.Load(request.Job.ModelFolder);
        request.Job.Log.WriteLine($"{request.Lines.Count} predictions");
        return Task.FromResult(InvocationResponse.FromLines(
            request.Lines.Select(line => model.Predict(LabelledRows.ParseRow(line)).ToString("0.0", CultureInfo.InvariantCulture))));
    }
}
