using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class EmrRulesTests
{
    [Theory]
    [InlineData("""{"ClusterId": "j-1", "ExecutionRoleArn": "r", "StepConfig": {}}""")]
    [InlineData("""{"ClusterConfig": {"Instances": {"InstanceGroups": []}}, "StepConfig": {}}""")]
    [InlineData("""{"ClusterConfig": {"Instances": {"InstanceFleets": []}}, "ClusterId": null}""")]
    public void A_step_has_one_cluster(string arguments) => Of(Emr(arguments));

    [Theory]
    [InlineData("{}", "the step has neither a ClusterId nor a ClusterConfig.")]
    [InlineData("""{"ClusterId": "j-1", "ClusterConfig": {"Instances": {"InstanceGroups": []}}}""", "the step has both a ClusterId and a ClusterConfig.")]
    public void It_has_no_other_number_of_clusters(string arguments, string reason) => Of(
        Emr(arguments),
        $"warning PSDK6009: step 'E' at $.Steps[0].Arguments: {reason} Fix: give ClusterId for a cluster that runs, or ClusterConfig for one of the " +
        "step's own.");

    [Fact]
    public void A_role_goes_with_a_cluster_that_runs() => Of(
        Emr("""{"ClusterConfig": {"Instances": {"InstanceGroups": []}}, "ExecutionRoleArn": "r"}"""),
        "warning PSDK6009: step 'E' at $.Steps[0].Arguments: the step has an ExecutionRoleArn without a ClusterId. " +
        "Fix: give ClusterId, or remove ExecutionRoleArn.");

    [Fact]
    public void The_run_sets_some_members_of_the_cluster() => Of(
        Emr("""
            {"ClusterConfig": {"Name": "n", "Steps": [], "AutoTerminationPolicy": {},
             "Instances": {"InstanceGroups": [], "KeepJobFlowAliveWhenNoSteps": true, "TerminationProtected": false}}}
            """),
        [.. new[] { "Name", "AutoTerminationPolicy", "Steps", "Instances.KeepJobFlowAliveWhenNoSteps", "Instances.TerminationProtected" }.Select(static path =>
            $"warning PSDK6010: step 'E' at $.Steps[0].Arguments.ClusterConfig.{path}: the cluster of a step must not have '{path.Split('.')[^1]}'; the run " +
            $"sets it. Fix: remove '{path.Split('.')[^1]}'.")]);

    [Theory]
    [InlineData("{}", "", "the cluster has no Instances. Fix: set Instances.")]
    [InlineData("""{"Instances": {}}""", ".Instances", "the cluster has both or neither of InstanceGroups and InstanceFleets. Fix: set one of them.")]
    [InlineData("""{"Instances": {"InstanceGroups": [], "InstanceFleets": []}}""", ".Instances",
        "the cluster has both or neither of InstanceGroups and InstanceFleets. Fix: set one of them.")]
    public void A_cluster_has_one_kind_of_instances(string config, string path, string message) => Of(
        Emr($$"""{"ClusterConfig": {{config}} }"""),
        $"warning PSDK6011: step 'E' at $.Steps[0].Arguments.ClusterConfig{path}: {message}");

    private static string Emr(string arguments) => Definition($$"""{"Name": "E", "Type": "EMR", "Arguments": {{arguments}} }""");
}
