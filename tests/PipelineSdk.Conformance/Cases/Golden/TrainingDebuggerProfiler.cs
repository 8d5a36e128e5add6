namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>What the debugger and the profiler add to a training request, on and off.</summary>
public sealed class TrainingDebuggerProfiler : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1";
    private const string RuleImage = "123456789012.dkr.ecr.us-west-2.amazonaws.com/rule:1";
    private const string Type = "ml.m5.xlarge";
    private const string Out = "s3://models/out";

    public string Name => "training_debugger_profiler";

    public Pipeline Build(CaseContext ctx)
    {
        var output = new ParameterString("Out", Out);
        return new("TrainingDebuggerProfiler")
        {
            Parameters = [output],
            Steps =
            [
                Step("Defaults", new(Image, ctx.Role, 1, Type) { OutputPath = Out }),
                Step("DefaultsNoOutputPath", new(Image, ctx.Role, 1, Type)),
                Step("DefaultsOutputParameter", new(Image, ctx.Role, 1, Type) { OutputPath = output }),
                Step("ProfilerOff", new(Image, ctx.Role, 1, Type) { OutputPath = Out, DisableProfiler = true }),
                Step("BothOff", WithHook(ctx, false)),
                Step("DebuggerOff", new(Image, ctx.Role, 1, Type) { OutputPath = Out, DebuggerHookConfig = false }),
                Step("DebuggerTrue", WithHook(ctx, true)),
                Step("ProfilerOffByConfig", WithProfiler(ctx, new() { DisableProfiler = true })),
                Step("NoRules", WithRules(ctx, [])),
                Step("UnprofiledInstance", new(Image, ctx.Role, 1, "ml.trn1.2xlarge") { OutputPath = Out }),
                Step("Hook", WithHook(ctx, new()
                {
                    S3OutputPath = "s3://debug/here",
                    ContainerLocalOutputPath = "/opt/ml/output/tensors",
                    HookParameters = new() { ["save_interval"] = "10" },
                    CollectionConfigs = [new("losses", new() { ["train.save_interval"] = "5" })],
                })),
                Step("HookWithoutPath", WithHook(ctx, new() { CollectionConfigs = [new("weights")] })),
                Step("CustomRule", WithRules(ctx, [CustomRule()], disableProfiler: true)),
                Step("BuiltInRule", WithRules(ctx, [BuiltInRule()], disableProfiler: true)),
                Step("ProfilerMillis", WithProfiler(ctx, new() { S3OutputPath = "s3://prof", SystemMonitorIntervalMillis = 500 })),
                Step("ProfilerFramework", WithProfiler(ctx, new()
                {
                    FrameworkProfileParams = new() { Range = ProfilingRange.Steps(startStep: 5, numSteps: 2) },
                })),
                Step("ProfilerRule", WithRules(ctx,
                [
                    ProfilerRule.Custom("Watch", RuleImage, "ml.t3.medium", 5, source: "s3://rules/watch.py", ruleToInvoke: "Watch"),
                ])),
                Step("TensorBoard", new(Image, ctx.Role, 1, Type)
                {
                    OutputPath = Out,
                    DisableProfiler = true,
                    TensorBoardOutputConfig = new("s3://tb/out", "/opt/ml/tb"),
                }),
            ],
        };
    }

    private static TrainingStep Step(string name, Estimator estimator) => new(name, estimator.Fit());

    private static Estimator WithHook(CaseContext ctx, DebuggerHookConfig hook) =>
        new(Image, ctx.Role, 1, Type) { OutputPath = Out, DisableProfiler = true, DebuggerHookConfig = hook };

    private static Estimator WithProfiler(CaseContext ctx, ProfilerConfig config) =>
        new(Image, ctx.Role, 1, Type) { OutputPath = Out, ProfilerConfig = config };

    private static Estimator WithRules(CaseContext ctx, IReadOnlyList<RuleBase> rules, bool disableProfiler = false) =>
        new(Image, ctx.Role, 1, Type) { OutputPath = Out, DisableProfiler = disableProfiler, Rules = rules };

    private static Rule CustomRule() => Rule.Custom(
        "MyRule",
        RuleImage,
        "ml.t3.medium",
        5,
        source: "s3://rules/my_rule.py",
        ruleToInvoke: "MyRule",
        ruleParameters: new() { ["threshold"] = "20" },
        collectionsToSave: [new("gradients")]);

    private static Rule BuiltInRule() => Rule.SageMaker(
        new("LossNotDecreasing") { CollectionConfigs = [new("losses", new() { ["save_interval"] = "50" })] },
        name: "Decreasing",
        ruleParameters: new() { ["num_steps"] = "10" });
}
