using Xunit;

namespace PipelineSdk.Tests.Jobs.Models;

public sealed class ModelStepTests : IDisposable
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1";

    private static readonly CreateModelInput Large = new() { InstanceType = "ml.m5.large" };

    private readonly TemporaryFolder _folder = new();
    private readonly ParameterString _data = new("Data");

    public ModelStepTests() => _folder.Write("src/inference.py", "i");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_step_that_creates_has_the_models_properties()
    {
        var step = new ModelStep("M", Plain().Create());
        Assert.Equal("Steps.M-CreateModel.ModelName", Get(step.CreateModelStep.Properties.ModelName));
        Assert.Equal([step.CreateModelStep], step.Steps);
        Assert.Empty(step.RepackModelSteps);
        Assert.Equal(
            "The model step 'M' creates its model: use CreateModelStep.",
            Assert.Throws<InvalidOperationException>(() => step.RegisterModelStep).Message);
    }

    [Fact]
    public void A_step_that_registers_has_the_packages_properties()
    {
        var step = new ModelStep("M", Plain().Register(new() { ModelPackageGroupName = "Group" }));
        Assert.Equal("Steps.M-RegisterModel.ModelPackageArn", Get(step.RegisterModelStep.Properties.ModelPackageArn));
        Assert.Equal([step.RegisterModelStep], step.Steps);
        Assert.Equal(
            "The model step 'M' registers its model: use RegisterModelStep.",
            Assert.Throws<InvalidOperationException>(() => step.CreateModelStep).Message);
    }

    [Fact]
    public void Repack_steps_are_named_after_the_model_or_its_place()
    {
        var models = new PipelineModel([Code(null), Plain(), Code("named")], Written.Role);
        var step = new ModelStep("M", models.Create(Large)) { DependsOn = ["First", "Second"] };
        step.AddDependsOn("Third");
        var compiled = Compile(new LambdaStep("First", Written.FunctionArn), new LambdaStep("Second", Written.FunctionArn), new LambdaStep("Third", Written.FunctionArn), step);

        Assert.Equal("", compiled.Problems);
        Assert.Equal("First Second Third M-RepackModel-0 M-RepackModel-named M-CreateModel", compiled.Names);
        Assert.Equal(["M-RepackModel-0", "M-RepackModel-named"], step.RepackModelSteps.Select(static repack => repack.Name));
        Assert.Equal(
            ["First Second Third", "First Second Third", ""],
            step.Steps.Select(static item => string.Join(' ', item.DependsOn)));
        Assert.Equal(
            [
                """{"Get":"Steps.M-RepackModel-0.ModelArtifacts.S3ModelArtifacts"}""",
                """{"Get":"Parameters.Data"}""",
                """{"Get":"Steps.M-RepackModel-named.ModelArtifacts.S3ModelArtifacts"}""",
            ],
            Enumerable.Range(0, 3).Select(index => compiled.Arguments("M-CreateModel", $"Containers.{index}.ModelDataUrl")));
    }

    [Fact]
    public void All_results_of_one_inference_pipeline_go_to_the_place_of_its_last_model()
    {
        var compiled = Compile(new ModelStep("M", new PipelineModel([Code("first"), Code("second")], Written.Role).Create(Large)));
        Assert.Equal(
            ("\"s3://bucket/second\"", "\"s3://bucket/second\""),
            (compiled.Arguments("M-RepackModel-first", "OutputDataConfig.S3OutputPath"), compiled.Arguments("M-RepackModel-second", "OutputDataConfig.S3OutputPath")));
    }

    [Fact]
    public void Some_settings_are_for_the_first_repack_step_only()
    {
        var step = new ModelStep("M", new PipelineModel([Code("first"), Code("second")], Written.Role).Create(Large))
        {
            RepackModelStepSettings = new() { OutputPath = "s3://out", OutputKmsKey = "key", Role = "Repacker", InstanceType = "ml.m5.xlarge" },
        };
        var compiled = Compile(step);
        Assert.Equal(
            """{"S3OutputPath":"s3://out","KmsKeyId":"key"} "arn:aws:iam::123456789012:role/Repacker" "ml.m5.xlarge" """,
            Settings("M-RepackModel-first"));
        Assert.Equal(
            """{"S3OutputPath":"s3://bucket/second"} "arn:aws:iam::123456789012:role/SageMakerRole" "ml.m5.xlarge" """,
            Settings("M-RepackModel-second"));

        string Settings(string name) =>
            $"{compiled.Arguments(name, "OutputDataConfig")} {compiled.Arguments(name, "RoleArn")} {compiled.Arguments(name, "ResourceConfig.InstanceType")} ";
    }

    [Fact]
    public void Retry_policies_are_for_all_steps_or_for_one_kind()
    {
        var all = new StepRetryPolicy([StepExceptionType.Throttling]);
        var last = new StepRetryPolicy([StepExceptionType.ServiceFault]);
        var repack = new SageMakerJobStepRetryPolicy([SageMakerJobExceptionType.CapacityError]);
        var create = new ModelStep("M", Code("pt").Create(Large)) { RetryPolicies = [all] };
        Assert.Equal([[all], [all]], Policies(create));

        var options = new RegisterModelOptions { ModelPackageGroupName = "Group", InferenceInstances = ["ml.m5.large"] };
        var register = new ModelStep("M", Code("pt").Register(options))
        {
            RetryPolicies = [all],
            CreateModelRetryPolicies = [all],
            RegisterModelRetryPolicies = [last],
            RepackModelRetryPolicies = [repack],
        };
        Assert.Equal([[repack], [last]], Policies(register));
        Assert.Equal([[last]], Policies(new("M", Plain().Create()) { CreateModelRetryPolicies = [last], RegisterModelRetryPolicies = [all] }));

        static IEnumerable<IEnumerable<RetryPolicy>> Policies(ModelStep step) => step.Steps.Cast<RetryableStep>().Select(static item => item.RetryPolicies);
    }

    [Fact]
    public void Name_and_description_are_shown_for_the_last_step_only()
    {
        var step = new ModelStep("M", Code("pt").Create(Large)) { DisplayName = "Shown", Description = "Said" };
        Assert.Equal(
            [(null, "Used to repack a model with customer scripts for a register/create model step"), ("Shown", "Said")],
            step.Steps.Select(static item => (item.DisplayName, item.Description)));
    }

    [Fact]
    public void One_request_can_become_several_steps()
    {
        var arguments = Code("pt").Create(Large);
        arguments.Request.Tags = [new() { Key = "team", Value = "search" }];
        var compiled = Compile(new ModelStep("A", arguments), new ModelStep("B", arguments));
        Assert.Equal("", compiled.Problems);
        Assert.Equal("A-RepackModel-pt A-CreateModel B-RepackModel-pt B-CreateModel", compiled.Names);
        Assert.Equal("""{"Get":"Steps.A-RepackModel-pt.ModelArtifacts.S3ModelArtifacts"}""", compiled.Arguments("A-CreateModel", "PrimaryContainer.ModelDataUrl"));
        Assert.Equal("""{"Get":"Steps.B-RepackModel-pt.ModelArtifacts.S3ModelArtifacts"}""", compiled.Arguments("B-CreateModel", "PrimaryContainer.ModelDataUrl"));
        Assert.Equal("""[{"Key":"team","Value":"search"}]""", compiled.Arguments("B-CreateModel", "Tags"));
        Assert.Same(_data, arguments.Request.PrimaryContainer!.ModelDataUrl);
    }

    [Fact]
    public async Task Threads_see_the_same_steps()
    {
        for (var i = 0; i < 50; i++)
        {
            var step = new ModelStep("M", Code("pt").Create(Large));
            var seen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => step.Steps)));
            Assert.All(seen, steps => Assert.Same(step.Steps, steps));
        }
    }

    [Fact]
    public void The_bare_request_needs_no_type_name()
    {
        Assert.Equal("Model", new CreateModelStep("M", new() { ExecutionRoleArn = Written.Role }).Type);
        Assert.Equal("RegisterModel", new RegisterModelStep("M", new() { ModelPackageGroupName = "Group" }).Type);
    }

    private static string Get(PipelineValue value) => value.ToString().Split(' ', '⟧')[2];

    private CompiledSteps Compile(params IPipelineStep[] steps) => CompiledSteps.Of(_folder, new Pipeline("P") { Parameters = [_data], Steps = steps });

    private Model Plain() => new(Image) { ModelData = _data, Role = Written.Role };

    private PyTorchModel Code(string? name) => new(_data)
    {
        FrameworkVersion = "2.0",
        PyVersion = "py310",
        EntryPoint = "inference.py",
        SourceDir = "src",
        Name = name,
        Role = Written.Role,
    };
}
