using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Ends the execution as failed, and names the best model of the search.</summary>
internal static class FailWithCandidate
{
    public static FailStep Create(Places places, TuningStep tune)
    {
        var candidate = tune.GetTopModelS3Uri(topK: 0, places.Bucket, prefix: "abalone/models");
        return new("AbaloneFail", $"The mean squared error is too high. The best model of the search: {candidate}");
    }
}
