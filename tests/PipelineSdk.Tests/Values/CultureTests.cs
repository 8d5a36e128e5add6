using System.Globalization;
using Xunit;

namespace PipelineSdk.Tests.Values;

/// <summary>A culture with a comma for the decimal point, which must not show in a definition.</summary>
public sealed class CultureTests
{
    [Fact]
    public void A_definition_is_the_same_in_every_culture()
    {
        var invariant = In(CultureInfo.InvariantCulture, Compile);
        Assert.Equal(invariant, In(CultureInfo.GetCultureInfo("da-DK"), Compile));
        Assert.Equal(invariant, In(CultureInfo.GetCultureInfo("ar-SA"), Compile));
        Assert.Contains("""{"real":6.5,"text":"6.5 -1234.5 1e-05 01/02/2024 03:04:05","join":"1234.5"}""", invariant, StringComparison.Ordinal);
        Assert.Contains("out of range. Fix: give 1 to", invariant, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_and_paths_are_the_same_in_every_culture()
    {
        static string Texts() => string.Join('\n', new object[]
        {
            ((PipelineValue)(-1234.5)).ToString(),
            ((PipelineValue)long.MinValue).ToString(),
            new TuningStep("Tune", Requests.Tuning()).Properties.TrainingJobSummaries[-0 + 12].TrainingJobName,
            $"{(PipelineDouble)0.5}",
        });
        Assert.Equal(In(CultureInfo.InvariantCulture, Texts), In(CultureInfo.GetCultureInfo("da-DK"), Texts));
    }

    private static string Compile()
    {
        var request = Requests.Processing();
        request.ProcessingResources.ClusterConfig.InstanceCount = 100_000;
        var number = 1234.5;
        var compiled = Written.Try(
            new LambdaStep("Step", Written.FunctionArn)
            {
                Inputs = new()
                {
                    ["real"] = 6.5,
                    ["text"] = $"{6.5} {-number} {1e-5} {new DateTime(2024, 1, 2, 3, 4, 5)}",
                    ["join"] = PipelineString.Format($"{number}"),
                },
                DependsOn = ["Process"],
            },
            new ProcessingStep("Process", request)
            {
                RetryPolicies = [new StepRetryPolicy([StepExceptionType.Throttling], backoffRate: 1.5, maxAttempts: 3)],
            });
        return compiled.ToJson() + Written.Problems(compiled);
    }

    private static string In(CultureInfo culture, Func<string> run)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
