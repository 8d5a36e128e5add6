using System.Text.Json;
using Xunit;

namespace PipelineSdk.Tests.Jobs.Training;

public sealed class DebuggerTests : IDisposable
{
    private const string On = """{"S3OutputPath":"s3://out","DisableProfiler":false}""";
    private const string Off = """{"DisableProfiler":true}""";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<Framework, bool> Checkpoints => new()
    {
        { new PyTorch("a.py", Written.Role, 1, "ml.m5.xlarge") { CheckpointS3Uri = "s3://cp", CheckpointLocalPath = "/cp" }, false },
        { new PyTorch("a.py", Written.Role, 1, "ml.m5.xlarge") { CheckpointS3Uri = "s3://cp" }, true },
        { new TensorFlow("a.py", Written.Role, 1, "ml.m5.xlarge") { CheckpointS3Uri = "s3://cp", CheckpointLocalPath = "/cp" }, false },
        { new MXNet("a.py", Written.Role, 1, "ml.m5.xlarge") { CheckpointS3Uri = "s3://cp", CheckpointLocalPath = "/cp" }, true },
        { new MXNet("a.py", Written.Role, 2, "ml.m5.xlarge") { CheckpointS3Uri = "s3://cp", CheckpointLocalPath = "/cp" }, false },
        { new MXNet("a.py", Written.Role, new ParameterInteger("Count"), "ml.m5.xlarge") { CheckpointS3Uri = "s3://cp", CheckpointLocalPath = "/cp" }, false },
        { new XGBoost("a.py", Written.Role, 2, "ml.m5.xlarge") { CheckpointS3Uri = "s3://cp", CheckpointLocalPath = "/cp" }, true },
        { new HuggingFace("a.py", Written.Role, 2, "ml.m5.xlarge") { CheckpointS3Uri = "s3://cp", CheckpointLocalPath = "/cp" }, true },
    };

    public static TheoryData<Estimator, string> Refused => new()
    {
        {
            new(Written.Image, Written.Role, 1, "ml.m5.xlarge") { DisableProfiler = true, ProfilerConfig = new() },
            "PSDK9209: step 'Train' at $.Steps[0].Arguments: the profiler is off, but there is a ProfilerConfig that turns it on. " +
            "Fix: leave DisableProfiler or the other out; on Trainium instances the profiler is always off."
        },
        {
            new(Written.Image, Written.Role, 1, "ml.trn1.2xlarge") { Rules = [ProfilerRule.SageMaker(ProfilerRuleConfigs.ProfilerReport())] },
            "PSDK9209: step 'Train' at $.Steps[0].Arguments: the profiler is off, but there are profiler rules. " +
            "Fix: leave DisableProfiler or the other out; on Trainium instances the profiler is always off."
        },
        {
            new(Written.Image, Written.Role, 1, "ml.m5.xlarge") { ProfilerConfig = new() { ProfileParams = new(), FrameworkProfileParams = new() } },
            "PSDK9209: step 'Train' at $.Steps[0].Arguments: ProfilerConfig has both ProfileParams and FrameworkProfileParams. Fix: keep one of them."
        },
    };

    public static TheoryData<Estimator, string> RefusedByRegion => new()
    {
        { new(Written.Image, Written.Role, 1, "ml.m5.xlarge") { DebuggerHookConfig = new() }, "does not offer the debugger. Fix: leave DebuggerHookConfig and Rules out there." },
        { new(Written.Image, Written.Role, 1, "ml.m5.xlarge") { Rules = [Rule.SageMaker(RuleConfigs.AllZero)] }, "does not offer the debugger. Fix: leave DebuggerHookConfig and Rules out there." },
        { new(Written.Image, Written.Role, 1, "ml.m5.xlarge") { ProfilerConfig = new() }, "does not offer the profiler. Fix: leave ProfilerConfig and Rules out there." },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("us-west-2", On, true)]
    [InlineData("us-gov-east-1", Off, false)]
    public void Where_the_Region_lacks_them_both_are_off(string region, string profiler, bool hook)
    {
        var arguments = In(region, new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge") { OutputPath = "s3://out", DebuggerHookConfig = true })
            .Definition.Steps[0].Arguments;

        Assert.Equal(profiler, arguments.GetProperty("ProfilerConfig").GetRawText());
        Assert.Equal(hook, arguments.TryGetProperty("DebugHookConfig", out _));
    }

    [Theory]
    [MemberData(nameof(RefusedByRegion))]
    public void What_the_user_turns_on_there_is_refused(Estimator estimator, string problem) => Assert.Equal(
        [$"error PSDK9208: step 'Train' at $.Steps[0].Arguments: the Region 'us-gov-east-1' {problem}"],
        In("us-gov-east-1", estimator).Diagnostics.Where(static diagnostic => diagnostic.Id == "PSDK9208").Select(static diagnostic => diagnostic.ToString()));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_profiler_that_is_on_and_off_is_refused(Estimator estimator, string problem) =>
        Assert.Equal([$"error {problem}"], CompiledJob.Of(new TrainingStep("Train", estimator, null)).Diagnostics);

    [Theory]
    [MemberData(nameof(Checkpoints))]
    public void Checkpoints_turn_the_hook_off_where_the_debugger_cannot_have_both(Framework estimator, bool hook) =>
        Assert.Equal(hook, CompiledJob.Of(new TrainingStep("Train", estimator, null))["DebugHookConfig"] != "null");

    [Fact]
    public void The_hook_saves_what_the_rules_and_the_user_want_once()
    {
        var estimator = new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge")
        {
            OutputPath = "s3://out",
            Rules = [Rule.SageMaker(RuleConfigs.LossNotDecreasing), Rule.SageMaker(RuleConfigs.Overfit, "Again", collectionsToSave: [new("losses", new() { ["save_interval"] = "500" })])],
            DebuggerHookConfig = new() { CollectionConfigs = [new("losses"), new("gradients")] },
        };
        var compiled = CompiledJob.Of(new TrainingStep("Train", estimator, null));

        Assert.Equal(
            """
            {"S3OutputPath":"s3://out","CollectionConfigurations":[{"CollectionName":"losses","CollectionParameters":{"save_interval":"500"}},{"CollectionName":"losses"},{"CollectionName":"gradients"}]}
            """,
            compiled["DebugHookConfig"]);
        Assert.Equal(
            """
            [{"RuleConfigurationName":"LossNotDecreasing","RuleEvaluatorImage":"895741380848.dkr.ecr.us-west-2.amazonaws.com/sagemaker-debugger-rules:latest","RuleParameters":{"rule_to_invoke":"LossNotDecreasing"}},{"RuleConfigurationName":"Again","RuleEvaluatorImage":"895741380848.dkr.ecr.us-west-2.amazonaws.com/sagemaker-debugger-rules:latest","RuleParameters":{"rule_to_invoke":"Overfit"}}]
            """,
            compiled["DebugRuleConfigurations"]);
    }

    [Fact]
    public void A_rule_of_your_own_is_uploaded()
    {
        _folder.Write("rules/mine.py", "rule");
        var rule = Rule.Custom(
            "Mine",
            Written.Image,
            "ml.t3.medium",
            5,
            "rules/mine.py",
            "Mine",
            containerLocalOutputPath: "/rule",
            s3OutputPath: "s3://rule",
            otherTrialsS3InputPaths: ["s3://first", "s3://second"],
            ruleParameters: new() { ["threshold"] = "20" });
        var compiled = CompiledJob.Of(new TrainingStep("Train", new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge") { Rules = [rule] }, null), _folder);

        var upload = Assert.Single(compiled.Uploads);
        Assert.Matches("^s3://bucket/P/code/[0-9a-f]{64}/mine.py = rule$", upload);
        Assert.Equal(
            $$$"""
            [{"RuleConfigurationName":"Mine","LocalPath":"/rule","S3OutputPath":"s3://rule","RuleEvaluatorImage":"{{{Written.Image}}}","InstanceType":"ml.t3.medium","VolumeSizeInGB":5,"RuleParameters":{"other_trial_0":"s3://first","other_trial_1":"s3://second","source_s3_uri":"{{{upload[..^7]}}}","rule_to_invoke":"Mine","threshold":"20"}}]
            """,
            compiled["DebugRuleConfigurations"]);
    }

    [Fact]
    public void Actions_are_a_text_among_the_parameters()
    {
        var rule = Rule.SageMaker(
            RuleConfigs.Overfit,
            actions: [RuleAction.StopTraining("pipelines-"), RuleAction.Email("somebody@example.com"), RuleAction.Sms("+15550100")]);

        Assert.Equal(
            """
            [{\"training_job_prefix\": \"pipelines-\", \"name\": \"stoptraining\"}, {\"endpoint\": \"somebody@example.com\", \"name\": \"email\"}, {\"endpoint\": \"+15550100\", \"name\": \"sms\"}]
            """,
            rule.RuleParameters["action_json"].Payload);
        Assert.Throws<ArgumentException>(() => RuleAction.Email(""));
    }

    [Fact]
    public void Rules_are_refused_that_cannot_be_invoked()
    {
        Assert.Throws<ArgumentException>("source", () => Rule.Custom("Mine", Written.Image, "ml.t3.medium", 5, source: "s3://rule.py"));
        Assert.Throws<ArgumentException>("source", () => ProfilerRule.Custom("Mine", Written.Image, "ml.t3.medium", 5, ruleToInvoke: "Mine"));
        Assert.Throws<ArgumentException>("ruleParameters", () => Rule.SageMaker(RuleConfigs.AllZero, ruleParameters: new() { ["rule_to_invoke"] = "Other" }));
    }

    [Fact]
    public void The_detailed_profiler_brings_its_processing_job()
    {
        var config = new ProfilerConfig { ProfileParams = new() { CpuProfilingDuration = 60 } };
        var alone = CompiledJob.Of(new TrainingStep("Train", new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge") { OutputPath = "s3://out", ProfilerConfig = config }, null));
        var without = CompiledJob.Of(new TrainingStep("Train", new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge") { ProfilerConfig = config, Rules = [] }, null));

        Assert.Equal("""{"S3OutputPath":"s3://out","ProfilingParameters":{"CPUProfilingDuration":"60","SMPFileRotationSecs":"600"},"DisableProfiler":false}""", alone["ProfilerConfig"]);
        Assert.Equal(
            $$$"""
            [{"RuleConfigurationName":"DetailedProfilerProcessingJobConfig","RuleEvaluatorImage":"{{{ImageUris.Retrieve("detailed-profiler", "us-west-2")}}}","InstanceType":"ml.m5.4xlarge","VolumeSizeInGB":128,"RuleParameters":{"rule_to_invoke":"DetailedProfilerProcessing"}}]
            """,
            alone["ProfilerRuleConfigurations"]);
        Assert.Equal("null", without["ProfilerRuleConfigurations"]);
    }

    [Fact]
    public void A_profiler_that_a_parameter_turns_off_has_no_place_of_its_own()
    {
        var off = new ParameterBoolean("Off", false);
        var estimator = new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge") { ProfilerConfig = new() { S3OutputPath = "s3://prof", DisableProfiler = off } };

        Assert.Equal("""{"DisableProfiler":{"Get":"Parameters.Off"}}""", CompiledJob.Of(new TrainingStep("Train", estimator, null), parameters: [off])["ProfilerConfig"]);
    }

    private static CompiledPipeline In(string region, Estimator estimator)
    {
        new Pipeline("P") { Steps = [new TrainingStep("Train", estimator, null)] }.TryCompile(new(region, "123456789012"), out var compiled);
        return compiled;
    }
}
