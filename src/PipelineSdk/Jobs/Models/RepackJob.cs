using PipelineSdk.Arguments;
namespace PipelineSdk;
internal static class RepackJob
{
    public static CreateTrainingJobRequest Of(RepackPlan plan, RepackItem item, RepackModelStepSettings? settings, bool isFirst) => new() { RoleArn = plan.Role!, OutputDataConfig = new() { S3OutputPath = plan.OutputPath! }, ResourceConfig = new() { VolumeSizeInGB = 30 }, StoppingCondition = new(), AlgorithmSpecification = new() { TrainingInputMode = TrainingInputMode.File } };
}
