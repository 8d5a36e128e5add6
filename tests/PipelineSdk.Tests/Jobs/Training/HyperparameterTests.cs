using Xunit;

namespace PipelineSdk.Tests.Jobs.Training;

public sealed class HyperparameterTests
{
    private static readonly ParameterInteger Epochs = new("Epochs", 3);

    [Fact]
    public void References_become_text_and_have_no_quotes()
    {
        var script = new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge")
        {
            EntryPoint = "train.py",
            SourceDir = "s3://code/sourcedir.tar.gz",
            Hyperparameters = new() { ["number"] = Epochs, ["text"] = $"run-{Epochs}", ["id"] = ExecutionVariables.PipelineExecutionId },
        };
        var compiled = CompiledJob.Of(new TrainingStep("Train", script.Fit()), parameters: [Epochs]);

        Assert.Equal("""{"Std:Join":{"On":"","Values":[{"Get":"Parameters.Epochs"}]}}""", compiled["HyperParameters.number"]);
        Assert.Equal("""{"Std:Join":{"On":"","Values":["run-",{"Get":"Parameters.Epochs"}]}}""", compiled["HyperParameters.text"]);
        Assert.Equal("""{"Get":"Execution.PipelineExecutionId"}""", compiled["HyperParameters.id"]);
    }

    [Fact]
    public void A_reference_within_a_list_is_refused_since_it_has_no_text_yet()
    {
        var estimator = new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge")
        {
            Hyperparameters = new() { ["a"] = PipelineValue.List(1, PipelineValue.Object(("k", Epochs))) },
        };

        Assert.Equal(
            [
                "error PSDK9201: step 'Train' at $.Steps[0].Arguments.HyperParameters.a: a list or object among the hyperparameters holds a value that is " +
                "known only while the pipeline runs, so that it has no text yet. Fix: give the value a hyperparameter of its own, or write the text as an " +
                "interpolated string.",
            ],
            CompiledJob.Of(new TrainingStep("Train", estimator.Fit())).Diagnostics);
    }

    [Fact]
    public void What_the_container_is_told_takes_the_place_of_the_users()
    {
        var estimator = new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge")
        {
            EntryPoint = "train.py",
            SourceDir = "s3://code/sourcedir.tar.gz",
            ContainerLogLevel = 10,
            Hyperparameters = new() { ["sagemaker_program"] = "mine.py", ["a"] = 1 },
        };

        Assert.Equal(
            """
            {"sagemaker_program":"\"train.py\"","a":"1","sagemaker_submit_directory":"\"s3://code/sourcedir.tar.gz\"","sagemaker_container_log_level":"10","sagemaker_region":"\"us-west-2\""}
            """,
            CompiledJob.Of(new TrainingStep("Train", estimator.Fit()))["HyperParameters"]);
    }
}
