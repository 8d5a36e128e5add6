using Xunit;

namespace PipelineSdk.Tests.Steps;

/// <summary>What all steps have.</summary>
public sealed class StepTests
{
    [Theory]
    [InlineData(null, null, "Name Type Arguments")]
    [InlineData("", "", "Name Type Arguments")]
    [InlineData("Shown", null, "Name Type Arguments DisplayName")]
    [InlineData(null, "Said", "Name Type Arguments Description")]
    [InlineData("Shown", "Said", "Name Type Arguments DisplayName Description")]
    public void Empty_names_and_descriptions_are_left_out(string? displayName, string? description, string members)
    {
        var step = Written.Try(new FailStep("Step") { DisplayName = displayName, Description = description }).Definition.Steps[0];
        Assert.Equal(members, string.Join(' ', step.Json.EnumerateObject().Select(static member => member.Name)));
        Assert.Equal((displayName, description), (step.DisplayName, step.Description));
    }

    [Fact]
    public void Everything_beside_the_arguments_has_its_order()
    {
        var step = new ProcessingStep("Step", Requests.Processing())
        {
            DisplayName = "a",
            Description = "b",
            DependsOn = ["Other"],
            CacheConfig = new(true),
            RetryPolicies = [new StepRetryPolicy([StepExceptionType.Throttling])],
            PropertyFiles = [new("a", "b", "c")],
        };
        Assert.Equal(
            ["Name", "Type", "Arguments", "DependsOn", "DisplayName", "Description", "RetryPolicies", "CacheConfig", "PropertyFiles"],
            Written.Try(step).Definition.Steps[0].Json.EnumerateObject().Select(static member => member.Name));
    }

    [Fact]
    public void Type_and_name_identify_a_step()
    {
        IPipelineStep[] steps =
        [
            new ProcessingStep("A", Requests.Processing()),
            new TrainingStep("B", Requests.Training()),
            new TuningStep("C", Requests.Tuning()),
            new CreateModelStep("D", Requests.Model()),
            new RegisterModelStep("E", Requests.ModelPackage()),
            new TransformStep("F", Requests.Transform()),
            new ConditionStep("G"),
            new CallbackStep("H", "https://queue"),
            new LambdaStep("I", Written.FunctionArn),
            new FailStep("J"),
            new StepCollection("K", []),
        ];
        Assert.Equal(
            """
            Processing step 'A'
            Training step 'B'
            Tuning step 'C'
            Model step 'D'
            RegisterModel step 'E'
            Transform step 'F'
            Condition step 'G'
            Callback step 'H'
            Lambda step 'I'
            Fail step 'J'
            step collection 'K'
            """,
            string.Join('\n', (IEnumerable<IPipelineStep>)steps));
    }

    [Fact]
    public void A_step_needs_a_name() => Assert.Throws<ArgumentNullException>("name", static () => new FailStep(null!));

    [Fact]
    public void Assigned_lists_are_copied()
    {
        List<StepDependency> dependencies = ["A"];
        List<RetryPolicy> policies = [new StepRetryPolicy([StepExceptionType.Throttling])];
        List<PropertyFile> files = [new("a", "b", "c")];
        var step = new ProcessingStep("Step", Requests.Processing()) { DependsOn = dependencies, RetryPolicies = policies, PropertyFiles = files };
        dependencies.Clear();
        policies.Clear();
        files.Clear();
        Assert.Equal((1, 1, 1), (step.DependsOn.Count, step.RetryPolicies.Count, step.PropertyFiles.Count));
        step.DependsOn = [];
        Assert.Empty(step.DependsOn);
    }
}
