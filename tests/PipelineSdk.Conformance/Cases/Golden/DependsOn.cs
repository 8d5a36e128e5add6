namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Dependencies by step, by name, by collection, added twice, and mixed with data dependencies.</summary>
public sealed class DependsOn : IConformanceCase
{
    public string Name => "depends_on";

    public Pipeline Build(CaseContext ctx)
    {
        var first = Processing("First");
        var second = Processing("Second");
        var trainData = first.Properties.ProcessingOutputConfig.Outputs["train_data"].S3Output.S3Uri;

        var one = Training("One");
        one.AddDependsOn(first);
        var both = Training("Both");
        both.AddDependsOn(first, second);
        var twice = Training("Twice");
        twice.AddDependsOn(first);
        twice.AddDependsOn(second);
        var mixed = Training("Mixed", trainData);
        mixed.AddDependsOn(second);
        var byName = Training("ByName");
        byName.DependsOn = ["Second", first, "First", second];
        byName.AddDependsOn("One", one);
        var sameAsData = Training("SameAsData", trainData);
        sameAsData.DependsOn = [first];
        var setter = Training("Setter");
        setter.DependsOn = [first];
        setter.DependsOn = [second];
        var nothing = Training("Nothing");
        nothing.DependsOn = [];
        nothing.AddDependsOn();

        var model = new CreateModelStep("Create-CreateModel", Requests.Model(ctx, Requests.ToolImage, "s3://models/model.tar.gz"))
        {
            DependsOn = [one],
        };
        var create = new StepCollection("Create", [model]);
        var group = new StepCollection("Group", [Processing("GroupA"), Processing("GroupB")]);
        var afterCollections = Training("AfterCollections");
        afterCollections.DependsOn = [create, group];
        var afterNames = Training("AfterCollectionNames");
        afterNames.DependsOn = ["Create", "Group"];
        var check = new ConditionStep("Check")
        {
            Conditions = [new ConditionEquals(1, 1)],
            IfSteps = [new FailStep("Inside")],
            DependsOn = ["Group", create, twice],
        };
        var afterCheck = Training("AfterCheck");
        afterCheck.DependsOn = [check];
        return new("DependsOn")
        {
            Steps =
            [
                first, second, one, both, twice, mixed, byName, sameAsData, setter, nothing,
                create, group, afterCollections, afterNames, check, afterCheck,
            ],
        };

        ProcessingStep Processing(string name) =>
            new(name, Requests.Processing(ctx, Requests.ToolImage, Requests.Output(ctx, "DependsOn", name, "train_data", "/out")));

        TrainingStep Training(string name, PipelineString? source = null) =>
            new(name, Requests.Training(ctx, Requests.ToolImage, "s3://models/out", Requests.Channel(source ?? "s3://data/train")));
    }
}
