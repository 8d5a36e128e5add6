using PipelineSdk.Arguments;
using Xunit;

namespace PipelineSdk.Tests.Jobs.Processing;

public sealed class ProcessorTests
{
    private const string Role = "arn:aws:iam::123456789012:role/Role";

    private static Processor Tool => new(Role, "image:1", instanceCount: 1, instanceType: "ml.m5.xlarge");

    [Fact]
    public void Writes_defaults_and_nothing_else() => Assert.Equal(
        """
        {
          "ProcessingResources": {
            "ClusterConfig": {
              "InstanceType": "ml.m5.xlarge",
              "InstanceCount": 1,
              "VolumeSizeInGB": 30
            }
          },
          "AppSpecification": {
            "ImageUri": "image:1"
          },
          "RoleArn": "arn:aws:iam::123456789012:role/Role"
        }
        """,
        CompiledJob.Of(new ProcessingStep("A", Tool.Run())).Arguments);

    [Fact]
    public void A_step_from_a_processor_is_the_same_as_one_from_its_request()
    {
        IReadOnlyList<ProcessingInput> inputs = [new("s3://in", "/in")];
        IReadOnlyList<ProcessingOutput> outputs = [new("/out")];

        var fromRequest = CompiledJob.Of(new ProcessingStep("A", Tool.Run(inputs, outputs, ["x"])));
        var fromProcessor = CompiledJob.Of(new ProcessingStep("A", Tool, inputs, outputs, jobArguments: ["x"]));

        Assert.Equal(fromRequest.Arguments, fromProcessor.Arguments);
    }

    [Fact]
    public void A_bare_request_without_its_type_still_makes_a_step()
    {
        var step = new ProcessingStep("A", new()
        {
            ProcessingResources = new() { ClusterConfig = new() { InstanceCount = 1, InstanceType = "ml.m5.xlarge", VolumeSizeInGB = 1 } },
            AppSpecification = new() { ImageUri = "image" },
            RoleArn = Role,
        });

        Assert.Equal("\"image\"", CompiledJob.Of(step)["AppSpecification.ImageUri"]);
    }

    [Fact]
    public void Names_the_job_after_the_image_where_names_are_kept()
    {
        Assert.Equal("\"tool\"", NameOf(new(Role, "123456789012.dkr.ecr.us-west-2.amazonaws.com/team/tool:1", 1, "ml.m5.xlarge")));
        Assert.Equal("\"tool\"", NameOf(new(Role, new ParameterString("Image", "x/tool:1"), 1, "ml.m5.xlarge")));
        Assert.Equal("\"processing-job\"", NameOf(new(Role, new ParameterString("Image"), 1, "ml.m5.xlarge")));
        Assert.Equal("\"base\"", NameOf(new(Role, "image:1", 1, "ml.m5.xlarge") { BaseJobName = "base" }));
        Assert.Equal(
            "\"a-name-that-is-longer-than-thirty-nine-\"",
            NameOf(new(Role, "image:1", 1, "ml.m5.xlarge") { BaseJobName = "a-name-that-is-longer-than-thirty-nine-characters" }));

        static string NameOf(Processor processor) =>
            CompiledJob.Of(new ProcessingStep("A", processor.Run()), keepNames: true)["ProcessingJobName"];
    }

    [Fact]
    public void Keeps_a_given_name_where_names_are_kept() => Assert.Equal(
        "\"given\"",
        CompiledJob.Of(new ProcessingStep("A", Tool.Run(jobName: "given")), keepNames: true)["ProcessingJobName"]);

    [Fact]
    public void Gives_a_request_that_may_be_changed_without_changing_the_processor()
    {
        var processor = new Processor(Role, "image", 1, "ml.m5.xlarge")
        {
            Entrypoint = ["tool"],
            Env = new() { ["A"] = "1" },
            NetworkConfig = new() { Subnets = ["subnet-1"], SecurityGroupIds = ["sg-1"] },
        };
        PipelineList<PipelineString> arguments = ["x"];

        var changed = processor.Run(arguments: arguments);
        changed.AppSpecification.ContainerEntrypoint!.Add("more");
        changed.AppSpecification.ContainerArguments!.Add("more");
        changed.Environment!["B"] = "2";
        changed.NetworkConfig!.VpcConfig!.Subnets.Add("subnet-2");

        var unchanged = CompiledJob.Of(new ProcessingStep("A", processor.Run(arguments: arguments)));
        Assert.Equal("""{"ImageUri":"image","ContainerArguments":["x"],"ContainerEntrypoint":["tool"]}""", unchanged["AppSpecification"]);
        Assert.Equal("""{"A":"1"}""", unchanged["Environment"]);
        Assert.Equal("""{"Subnets":["subnet-1"],"SecurityGroupIds":["sg-1"]}""", unchanged["NetworkConfig.VpcConfig"]);
    }

    [Fact]
    public void Warns_of_code_that_it_does_not_run()
    {
        var compiled = CompiledJob.Of(new ProcessingStep("A", Tool, inputs: null, code: "job.py"));

        Assert.Equal(
            "warning PSDK9102: step 'A' at $.Steps[0].Arguments.AppSpecification.ImageUri: a Processor runs the program of its image, not 'job.py'. " +
            "Fix: use a ScriptProcessor, or leave the code out.",
            Assert.Single(compiled.Diagnostics));
        Assert.Equal("\"image:1\"", compiled["AppSpecification.ImageUri"]);
    }

    [Fact]
    public void Needs_subnets_and_security_groups_together()
    {
        var processor = new Processor(Role, "image", 1, "ml.m5.xlarge") { NetworkConfig = new() { Subnets = ["subnet-1"] } };

        Assert.Equal(
            "error PSDK5001: step 'A' at $.Steps[0].Arguments.NetworkConfig.VpcConfig: the required member 'SecurityGroupIds' of VpcConfig is missing. " +
            "Fix: set SecurityGroupIds.",
            Assert.Single(CompiledJob.Of(new ProcessingStep("A", processor.Run())).Diagnostics));
    }

    [Fact]
    public void Needs_a_role()
    {
        Assert.Throws<ArgumentNullException>("role", () => new Processor(null!, "image", 1, "ml.m5.xlarge"));
        Assert.Equal(
            "A processing job needs a role. (Parameter 'role')",
            Assert.Throws<ArgumentException>(() => new Processor("", "image", 1, "ml.m5.xlarge")).Message);
    }

    [Fact]
    public void Keeps_nothing_of_an_experiment_but_its_display_name()
    {
        var named = Tool.Run(experimentConfig: new ExperimentConfig { ExperimentName = "E", TrialComponentDisplayName = "D" });
        var unnamed = Tool.Run(experimentConfig: new ExperimentConfig { ExperimentName = "E", TrialName = "T" });

        Assert.Equal("""{"TrialComponentDisplayName":"D"}""", CompiledJob.Of(new ProcessingStep("A", named))["ExperimentConfig"]);
        Assert.Equal("null", CompiledJob.Of(new ProcessingStep("A", unnamed))["ExperimentConfig"]);
    }
}
