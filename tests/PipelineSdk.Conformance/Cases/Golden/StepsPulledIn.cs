namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Steps that are not in the pipeline's list but are reached from one that is.</summary>
public sealed class StepsPulledIn : IConformanceCase
{
    public string Name => "steps_pulled_in";

    public Pipeline Build(CaseContext ctx)
    {
        var far = Training("Far", "s3://data/train");
        var near = Training("Near", far.Properties.ModelArtifacts.S3ModelArtifacts, "train");
        var custom = Lambda("Custom");
        custom.DependsOn = [near];
        var forBranch = Training("ForBranch", "s3://data/train");
        var forCondition = Training("ForCondition", "s3://data/train");
        var listed = Lambda("Listed", near.Properties.TrainingJobName);
        listed.DependsOn = [custom];
        var check = new ConditionStep("Check")
        {
            Conditions = [forCondition.Properties.TrainingJobStatus.IsEqualTo("Completed")],
            IfSteps = [Lambda("InBranch", forBranch.Properties.TrainingJobName)],
        };
        return new("StepsPulledIn") { Steps = [listed, check] };

        static LambdaStep Lambda(string name, PipelineString? input = null) => new(name, "arn:aws:lambda:us-west-2:123456789012:function:f")
        {
            Inputs = new() { ["name"] = input },
            Outputs = [new("out")],
        };

        TrainingStep Training(string name, PipelineString source, string channel = "training") =>
            new(name, Requests.Training(ctx, Requests.ToolImage, "s3://models/out", Requests.Channel(source, channel)));
    }
}
