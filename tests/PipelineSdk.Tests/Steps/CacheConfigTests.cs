using Xunit;

namespace PipelineSdk.Tests.Steps;

public sealed class CacheConfigTests
{
    [Fact]
    public void Is_written_beside_the_arguments_of_every_step_that_caches()
    {
        JobStep[] steps =
        [
            new ProcessingStep("A", Requests.Processing()),
            new TrainingStep("B", Requests.Training()),
            new TuningStep("C", Requests.Tuning()),
            new TransformStep("D", Requests.Transform()),
        ];
        Assert.All(steps, static step =>
        {
            Assert.False(Written.Try(step).Definition.Steps[0].Json.TryGetProperty("CacheConfig", out _));
            step.CacheConfig = new(enableCaching: true, expireAfter: "PT30M");
            var definition = Written.Try(step).Definition.Steps[0];
            Assert.Equal("""{"Enabled":true,"ExpireAfter":"PT30M"}""", definition.Json.GetProperty("CacheConfig").GetRawText());
            Assert.Same(step.CacheConfig, definition.CacheConfig);
        });
    }

    [Fact]
    public void Leaves_out_an_age_that_is_not_given()
    {
        Assert.Equal("""{"Enabled":false}""", Text(new()));
        Assert.Equal("""{"Enabled":true}""", Text(new(enableCaching: true)));
        Assert.Equal("""{"Enabled":true,"ExpireAfter":"P1D"}""", Text(new() { EnableCaching = true, ExpireAfter = "P1D" }));

        static string Text(CacheConfig cache) =>
            Written.Try(new TrainingStep("Train", Requests.Training()) { CacheConfig = cache }).Definition.Steps[0].Json.GetProperty("CacheConfig").GetRawText();
    }
}
