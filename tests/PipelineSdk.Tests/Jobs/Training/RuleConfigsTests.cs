using Xunit;

namespace PipelineSdk.Tests.Jobs.Training;

public sealed class RuleConfigsTests
{
    public static TheoryData<RuleConfig, string> Debugger => new()
    {
        { RuleConfigs.VanishingGradient, "VanishingGradient gradients{save_interval=500}" },
        { RuleConfigs.LossNotDecreasing, "LossNotDecreasing losses{save_interval=500}" },
        { RuleConfigs.WeightUpdateRatio, "WeightUpdateRatio weights{save_interval=500}" },
        { RuleConfigs.CheckInputImages, "CheckInputImages input_image{include_regex=.*hybridsequential0_input_0,save_interval=500}" },
        { RuleConfigs.DeadRelu, "DeadRelu relu_output{include_regex=.*relu_output,save_interval=500}" },
        { RuleConfigs.AllZero, "AllZero " },
        { RuleConfigs.ExplodingTensor, "ExplodingTensor " },
        { RuleConfigs.UnchangedTensor, "UnchangedTensor " },
        { RuleConfigs.SimilarAcrossRuns, "SimilarAcrossRuns " },
        { RuleConfigs.TreeDepth, "TreeDepth " },
        { RuleConfigs.ClassImbalance, "ClassImbalance " },
        { RuleConfigs.Confusion, "Confusion " },
        { RuleConfigs.Overfit, "Overfit " },
        { RuleConfigs.TensorVariance, "TensorVariance " },
        { RuleConfigs.Overtraining, "Overtraining " },
        { RuleConfigs.PoorWeightInitialization, "PoorWeightInitialization relu_input{include_regex=.*relu_input,save_interval=500}" },
        { RuleConfigs.SaturatedActivation, "SaturatedActivation " },
        { RuleConfigs.NlpSequenceRatio, "NLPSequenceRatio input_sequence{include_regex=.*embedding0_input_0,save_interval=500}" },
        { RuleConfigs.StalledTrainingRule, "StalledTrainingRule " },
        { RuleConfigs.FeatureImportanceOverweight, "FeatureImportanceOverweight feature_importance{save_interval=500}" },
        {
            RuleConfigs.CreateXgboostReport,
            "CreateXgboostReport metrics{save_interval=5} feature_importance{save_interval=5} hyperparameters{save_steps=0} predictions{save_interval=5} labels{save_interval=5}"
        },
    };

    public static TheoryData<ProfilerRuleConfig, string> Profiler => new()
    {
        { ProfilerRuleConfigs.BatchSize(), "cpu_threshold_p95=70,gpu_threshold_p95=70,gpu_memory_threshold_p95=70,patience=1000,window=500,scan_interval_us=60000000,rule_to_invoke=BatchSize" },
        { ProfilerRuleConfigs.CpuBottleneck(threshold: 12.5), "threshold=12.5,gpu_threshold=10,cpu_threshold=90,patience=1000,scan_interval_us=60000000,rule_to_invoke=CPUBottleneck" },
        { ProfilerRuleConfigs.Dataloader(), "min_threshold=70,max_threshold=200,scan_interval_us=60000000,rule_to_invoke=Dataloader" },
        { ProfilerRuleConfigs.GpuMemoryIncrease(), "increase=5,patience=1000,window=10,scan_interval_us=60000000,rule_to_invoke=GPUMemoryIncrease" },
        { ProfilerRuleConfigs.IOBottleneck(), "threshold=50,gpu_threshold=10,io_threshold=50,patience=1000,scan_interval_us=60000000,rule_to_invoke=IOBottleneck" },
        { ProfilerRuleConfigs.LoadBalancing(), "threshold=0.5,patience=1000,scan_interval_us=60000000,rule_to_invoke=LoadBalancing" },
        { ProfilerRuleConfigs.LowGpuUtilization(), "threshold_p95=70,threshold_p5=10,window=500,patience=1000,scan_interval_us=60000000,rule_to_invoke=LowGPUUtilization" },
        { ProfilerRuleConfigs.MaxInitializationTime(), "threshold=20,scan_interval_us=60000000,rule_to_invoke=MaxInitializationTime" },
        { ProfilerRuleConfigs.OverallSystemUsage(1), "scan_interval_us=1,rule_to_invoke=OverallSystemUsage" },
        { ProfilerRuleConfigs.StepOutlier(), "stddev=3,mode=None,n_outliers=10,scan_interval_us=60000000,rule_to_invoke=StepOutlier" },
        { ProfilerRuleConfigs.ProfilerReport(new() { ["CPUBottleneck_threshold"] = 90 }), "CPUBottleneck_threshold=90,rule_to_invoke=ProfilerReport" },
    };

    [Theory]
    [MemberData(nameof(Debugger))]
    public void A_debugger_rule_invokes_itself_and_knows_its_tensors(RuleConfig config, string expected)
    {
        var rule = Rule.SageMaker(config);

        Assert.Equal($"rule_to_invoke={config.Name}", Text(rule.RuleParameters));
        Assert.Equal(
            expected,
            $"{config.Name} {string.Join(' ', rule.CollectionsToSave.Select(static collection => $"{collection.Name}{{{Text(collection.Parameters!)}}}"))}");
    }

    [Theory]
    [MemberData(nameof(Profiler))]
    public void A_profiler_rule_has_its_parameters_as_text(ProfilerRuleConfig config, string expected) =>
        Assert.Equal(expected, Text(ProfilerRule.SageMaker(config).RuleParameters));

    private static string Text(PipelineMap<PipelineString> map) => string.Join(',', map.Select(static entry => $"{entry.Key}={entry.Value.Payload}"));
}
