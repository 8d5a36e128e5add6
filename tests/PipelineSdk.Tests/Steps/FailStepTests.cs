using Xunit;

namespace PipelineSdk.Tests.Steps;

public sealed class FailStepTests
{
    [Fact]
    public void Has_its_message_as_argument()
    {
        var train = new TrainingStep("Train", Requests.Training());
        Assert.Equal(
            [
                """{"ErrorMessage":"It failed."}""",
                """{"ErrorMessage":""}""",
                """{"ErrorMessage":""}""",
                """{"ErrorMessage":{"Get":"Parameters.Why"}}""",
                """{"ErrorMessage":{"Std:Join":{"On":" ","Values":["Failed in",{"Get":"Steps.Train.TrainingJobName"}]}}}""",
            ],
            new[]
            {
                new FailStep("Fail", "It failed."),
                new FailStep("Fail"),
                new FailStep("Fail", ""),
                new FailStep("Fail", new ParameterString("Why")),
                new FailStep("Fail", new Join(" ", "Failed in", train.Properties.TrainingJobName)),
            }.Select(static step => Written.Try(step).Definition.Steps[0].Arguments.GetRawText()));
    }
}
