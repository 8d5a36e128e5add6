using Xunit;

namespace PipelineSdk.Tests.Jobs.Training;

public sealed class TrainingCodeTests : IDisposable
{
    private static readonly ParameterString Given = new("Given", "s3://code/sourcedir.tar.gz");

    private readonly TemporaryFolder _folder = new();

    public TrainingCodeTests()
    {
        _folder.Write("code/train.py", "train");
        _folder.Write("outside.py", "secret");
    }

    public static TheoryData<Func<Estimator>, string> Refused => new()
    {
        {
            () => New("s3://code/train.py", null),
            "the entry point 's3://code/train.py' is in S3. Fix: name a local script, or one within an archive that SourceDir names."
        },
        { () => New(null, "code"), "there is code but no entry point. Fix: set EntryPoint." },
        { () => New(null, null, dependencies: ["code"]), "there is code but no entry point. Fix: set EntryPoint." },
        {
            () => New(Given, null),
            "the entry point is known only while the pipeline runs, but has to be uploaded before. " +
            "Fix: give it as a constant, or name an archive in S3 with SourceDir."
        },
        {
            () => New(Given, "code"),
            "the entry point is known only while the pipeline runs, but has to be uploaded before. " +
            "Fix: give it as a constant, or name an archive in S3 with SourceDir."
        },
        {
            () => New("train.py", Given, isolated: true),
            "the code of a job without network is known only while the pipeline runs. " +
            "Fix: give EntryPoint and SourceDir as constants, or leave EnableNetworkIsolation out."
        },
        {
            () => New("code/train.py", null, output: "models/out"),
            "OutputPath is 'models/out', which is not in S3. Fix: give a URI that starts with 's3://'."
        },
        {
            () => New("code/train.py", null, location: "code"),
            "CodeLocation is 'code', which is not in S3. Fix: give a URI that starts with 's3://'."
        },
        { () => New("other.py", "code"), "there is no file 'other.py' in the source folder 'code'. Fix: correct EntryPoint." },
        { () => New("../outside.py", "code"), "there is no file '../outside.py' in the source folder 'code'. Fix: correct EntryPoint." },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Refused))]
    public void Code_that_cannot_be_uploaded_is_refused(Func<Estimator> estimator, string problem) => Assert.Contains(
        $"error PSDK9204: step 'Train' at $.Steps[0].Arguments: {problem}",
        CompiledJob.Of(new TrainingStep("Train", estimator().Fit()), _folder, [Given]).Diagnostics);

    [Fact]
    public void A_script_within_an_archive_that_a_parameter_names_is_taken_with_a_warning()
    {
        var compiled = CompiledJob.Of(new TrainingStep("Train", New("errors.py", Given).Fit()), _folder, [Given]);

        Assert.Equal(
            [
                "warning PSDK9205: step 'Train' at $.Steps[0].Arguments: the source folder is known only while the pipeline runs, so nothing is uploaded and " +
                "'errors.py' is taken as a path within it. Fix: see to it that every start names an archive 'sourcedir.tar.gz' with this file.",
            ],
            compiled.Diagnostics);
        Assert.Empty(compiled.Uploads);
        Assert.Equal("\"\\\"errors.py\\\"\"", compiled["HyperParameters.sagemaker_program"]);
        Assert.Equal("""{"Get":"Parameters.Given"}""", compiled["HyperParameters.sagemaker_submit_directory"]);
    }

    [Fact]
    public void An_archive_in_S3_needs_no_entry_point_that_is_known_here()
    {
        Assert.Empty(CompiledJob.Of(new TrainingStep("Train", New(Given, "s3://code/sourcedir.tar.gz").Fit()), parameters: [Given]).Diagnostics);
        Assert.Equal(
            "\"null\"",
            CompiledJob.Of(new TrainingStep("Train", New(null, "s3://code/sourcedir.tar.gz").Fit()))["HyperParameters.sagemaker_program"]);
    }

    [Fact]
    public void A_key_that_is_known_only_while_the_pipeline_runs_cannot_encrypt_code()
    {
        var estimator = new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge") { EntryPoint = "code/train.py", OutputKmsKey = Given };

        Assert.Contains(
            CompiledJob.Of(new TrainingStep("Train", estimator.Fit()), _folder, [Given]).Diagnostics,
            static diagnostic => diagnostic.StartsWith("error PSDK9003: step 'Train' at $.Steps[0].Arguments.HyperParameters.sagemaker_submit_directory: ", StringComparison.Ordinal));
    }

    private static Estimator New(
        PipelineString? entryPoint, PipelineString? sourceDir, string? output = null, string? location = null, bool isolated = false, string[]? dependencies = null) =>
        new(Written.Image, Written.Role, 1, "ml.m5.xlarge")
        {
            EntryPoint = entryPoint,
            SourceDir = sourceDir,
            OutputPath = output,
            CodeLocation = location,
            EnableNetworkIsolation = isolated,
            Dependencies = dependencies ?? [],
        };
}
