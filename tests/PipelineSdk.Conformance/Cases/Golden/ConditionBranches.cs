namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>What goes into the branches of a condition step, and how the steps inside relate to those outside.</summary>
public sealed class ConditionBranches : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1";

    public string Name => "condition_branches";

    public Pipeline Build(CaseContext ctx)
    {
        var report = new PropertyFile("EvaluationReport", outputName: "evaluation", path: "evaluation.json");
        var evaluate = Processing("AbaloneEval");
        evaluate.PropertyFiles = [report];
        var estimator = new Estimator(Image, ctx.Role, 1, "ml.m5.xlarge") { OutputPath = "s3://models/out", DisableProfiler = true };
        var train = new TrainingStep("Train", estimator.Fit("s3://data/train"));
        var artifacts = train.Properties.ModelArtifacts.S3ModelArtifacts;
        var model = new Model(Image) { ModelData = artifacts, Role = ctx.Role };
        var register = new RegisterModel("AbaloneRegister", estimator, artifacts, new()
        {
            ContentTypes = ["text/csv"],
            ResponseTypes = ["text/csv"],
            InferenceInstances = ["ml.m5.xlarge"],
            TransformInstances = ["ml.m5.xlarge"],
            ModelPackageGroupName = "Group",
        });
        var create = new CreateModelStep("AbaloneCreateModel", model, new() { InstanceType = "ml.m5.large" });
        var transformer = new Transformer(create.Properties.ModelName, 1, "ml.m5.xlarge") { OutputPath = "s3://out" };
        var transform = new TransformStep("AbaloneTransform", transformer, new("s3://data/batch"));
        var check = new ConditionStep("AbaloneMSECond")
        {
            Conditions = [evaluate.JsonGet(report, "regression_metrics.mse.value") <= 6.0],
            IfSteps = [register, create, transform],
            ElseSteps = [new FailStep("TooBad", new Join(" ", "Failed in", evaluate.Properties.ProcessingJobName))],
            DependsOn = [train],
        };
        var notify = new LambdaStep("Notify", "arn:aws:lambda:us-west-2:123456789012:function:notify")
        {
            Inputs = new() { ["outcome"] = check.Properties.Outcome },
        };
        var after = Processing("AfterCheck");
        after.AddDependsOn("AbaloneMSECond");
        var inside = Processing("Inside");
        inside.AddDependsOn("Notify");
        var second = new ConditionStep("ElseOnly")
        {
            Conditions = [new ConditionEquals(check.Properties.Outcome, true)],
            ElseSteps = [new ModelStep("Again", model.Create(new() { InstanceType = "ml.m5.large" })), inside],
        };
        var needsInside = Processing("NeedsInside");
        needsInside.AddDependsOn(inside);
        return new("ConditionBranches") { Steps = [check, evaluate, train, notify, after, second, needsInside] };

        ProcessingStep Processing(string name) =>
            new(name, new Processor(ctx.Role, Image, 1, "ml.m5.xlarge").Run(outputs: [new("/out", outputName: "evaluation")]));
    }
}
