using Xunit;

namespace PipelineSdk.Tests.Values;

public sealed class ExecutionVariablesTests
{
    [Fact]
    public void Are_referred_to_by_name() => Assert.Equal(
        """
        [{"Get":"Execution.StartDateTime"},{"Get":"Execution.CurrentDateTime"},{"Get":"Execution.PipelineName"},{"Get":"Execution.PipelineArn"},
        {"Get":"Execution.PipelineExecutionId"},{"Get":"Execution.PipelineExecutionArn"},{"Get":"Execution.TrainingJobName"},
        {"Get":"Execution.ProcessingJobName"},{"Get":"Execution.Future"},
        {"Get":"PipelineExperimentConfig.ExperimentName"},{"Get":"PipelineExperimentConfig.TrialName"}]
        """.ReplaceLineEndings(""),
        Written.Value(PipelineValue.List(
            ExecutionVariables.StartDateTime,
            ExecutionVariables.CurrentDateTime,
            ExecutionVariables.PipelineName,
            ExecutionVariables.PipelineArn,
            ExecutionVariables.PipelineExecutionId,
            ExecutionVariables.PipelineExecutionArn,
            ExecutionVariables.TrainingJobName,
            ExecutionVariables.ProcessingJobName,
            new ExecutionVariable("Future"),
            PipelineExperimentConfigProperties.ExperimentName,
            PipelineExperimentConfigProperties.TrialName)));
}
