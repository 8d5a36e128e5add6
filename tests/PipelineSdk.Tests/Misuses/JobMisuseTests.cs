using PipelineSdk.Tests.Jobs;
using Xunit;

namespace PipelineSdk.Tests.Misuses;

/// <summary>Misuses of job classes that compiling reports, each with all the problems that it makes.</summary>
public sealed class JobMisuseTests : IDisposable
{
    private const string Archive = "s3://models/model.tar.gz";
    private const string Remedy = "Fix: give a URI that starts with 's3://', or Asset.File or Asset.Folder for local data.";

    private static readonly ParameterString Value = new("P");
    private static readonly ParameterInteger Count = new("Count");

    private static readonly Dictionary<string, (Func<IPipelineStep> Build, string[] Messages)> Diagnosed = new()
    {
        ["golden/two_repack_steps_of_one_framework"] = (
            static () => new RegisterModel("R", new PipelineModel([SKLearn(), SKLearn()], Written.Role), Versioned),
            [
                "error PSDK1003: step 'sklearn-RepackModel' at $.Steps[1].Name: the step at $.Steps[0] has the name " +
                "'sklearn-RepackModel' too. " +
                "Fix: give every step a name of its own, in branches too.",
            ]),
        ["golden/source_dir_parameter_local_entry_point"] = (
            static () => new TrainingStep(
                "A", new SKLearn("train.py", Written.Role, "ml.m5.xlarge") { FrameworkVersion = "1.2-1", SourceDir = Value }.Fit()),
            [
                "warning PSDK9205: step 'A' at $.Steps[0].Arguments: the source folder is known only while the pipeline runs, so " +
                "nothing is uploaded and " +
                "'train.py' is taken as a path within it. Fix: see to it that every start names an archive 'sourcedir.tar.gz' with " +
                "this file.",
            ]),
        ["golden/local_training_input"] = (static () => Train("data/train"), NotInS3("data/train")),
        ["golden/local_training_input_wrapped"] = (static () => Train(new TrainingInput("data/train")), NotInS3("data/train")),
        ["golden/file_training_input"] = (static () => Train("file://data/train"), NotInS3("file://data/train")),
        ["golden/unknown_file_system_type"] = (
            static () => Train(new FileSystemInput("fs-0123456789abcdef0", "NFS", "/data")),
            [
                "warning PSDK5007: step 'A' at " +
                "$.Steps[0].Arguments.InputDataConfig[0].DataSource.FileSystemDataSource.FileSystemType: 'NFS' is not a known " +
                "value. Fix: use one of 'EFS', 'FSxLustre'.",
            ]),
        ["golden/transform_data_not_s3"] = (
            static () => new TransformStep("A", new Transformer("model", 1, "ml.m5.xlarge").Transform(new("data/batch"))),
            TransformNotInS3),
        ["golden/transform_data_not_s3_older"] = (
            static () => new TransformStep("A", new Transformer("model", 1, "ml.m5.xlarge") { OutputPath = "s3://out" }, new("data/batch")),
            TransformNotInS3),
        ["golden/missing_local_code"] = (static () => new ProcessingStep("A", Script.Run("nowhere.py")), [NoFile]),
        ["golden/missing_local_code_older"] = (static () => new ProcessingStep("A", Script, null, code: "nowhere.py"), [NoFile]),
        ["golden/gzip_without_pipe"] = (
            static () => new ProcessingStep("A", Process.Run([new("s3://d", "/in", s3CompressionType: ProcessingS3CompressionType.Gzip)])),
            [
                "error PSDK9103: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3CompressionType: gzip is undone in " +
                "the input mode 'Pipe' " +
                "only, and the mode is 'File'. Fix: set the input mode to Pipe, or the compression to None.",
            ]),
        ["golden/duplicate_output_names"] = (
            static () => new ProcessingStep("A", Process.Run(outputs: [new("/a", outputName: "o"), new("/b", outputName: "o")])),
            [
                "warning PSDK6012: step 'A' at $.Steps[0].Arguments.ProcessingOutputConfig.Outputs[1].OutputName: the job has two " +
                "outputs 'o', so that a " +
                "reference to this name could mean either. Fix: give every output a name of its own.",
            ]),
        ["golden/profiler_contradiction"] = (
            static () => new TrainingStep("A", Estimate(new() { S3OutputPath = "s3://p" }).Fit()),
            [
                "error PSDK9209: step 'A' at $.Steps[0].Arguments: the profiler is off, but there is a ProfilerConfig that turns it on. " +
                "Fix: leave DisableProfiler or the other out; on Trainium instances the profiler is always off.",
            ]),
        ["golden/tuner_without_ranges"] = (
            static () => new TuningStep("A", new HyperparameterTuner(Estimate(), "loss", []).Fit("s3://data/train")),
            [
                "error PSDK9220: step 'A' at $.Steps[0].Arguments: the tuner has no ranges. Fix: give at least one hyperparameter a " +
                "range, or turn Autotune on."]),
        ["golden/register_unversioned_without_instances"] = (
            static () => new RegisterModel("A", Model(), new() { ContentTypes = ["text/csv"], ResponseTypes = ["text/csv"] }),
            [
                "error PSDK9305: step 'A-RegisterModel' at $.Steps[0].Arguments: a package that is no version in a group needs " +
                "instance types. " +
                "Fix: set InferenceInstances and TransformInstances, or ModelPackageGroupName.",
            ]),
        ["golden/custom_prefix_without_model_name"] = (
            static () => new ModelStep("A", Model().Create()),
            [
                "error PSDK9306: step 'A-CreateModel' at $.Steps[0].Arguments: the pipeline keeps names as prefixes, but the model " +
                "has none. " +
                "Fix: set Name of the model, or ModelName of the request.",
            ]),
        ["golden/older_create_model_needs_repack"] = (
            static () => new CreateModelStep("A", PyTorch(), new() { InstanceType = "ml.m5.large" }),
            [
                "error PSDK9304: step 'A' at $.Steps[0].Arguments: the model's code belongs into its archive, which is known only " +
                "while the pipeline runs, " +
                "so that a step in front has to put it there. Fix: use new ModelStep(name, model.Create(inputs)), which makes that " +
                "step too.",
            ]),
    };

    private static readonly Dictionary<string, (Func<IPipelineStep> Build, string Json)> Accepted = new()
    {
        ["golden/spark_variable_jar_with_local_app"] = (
            static () => new ProcessingStep("A", new PySparkProcessor(Written.Role, "ml.m5.xlarge", 1) { FrameworkVersion = "3.3" }
                .Run("train.py", submitJars: [Value])),
            """["smspark-submit","--jars",{"Std:Join":{"On":",","Values":[{"Get":"Parameters.P"}]}},"/opt/ml/processing/input/code/train.py"]"""),
        ["golden/tuner_without_metric_definition"] = (
            static () => new TuningStep(
                "A", new HyperparameterTuner(Estimate(), "loss", new() { ["a"] = new ContinuousParameter(0, 1) }).Fit("s3://data")),
            """{"Type":"Maximize","MetricName":"loss"}"""),
        ["golden/custom_prefix_with_older_create_model"] = (
            static () => new CreateModelStep("A", Model("named"), null),
            """{"ModelName":"named","""),
        ["golden-extended-v3/transform: instance count is a variable"] = (
            static () => new TransformStep("A", new Transformer("model", Count, "ml.m5.xlarge").Transform(new("s3://data"))),
            """ "InstanceCount":{"Get":"Parameters.Count"} """.Trim()),
        ["golden-extended-v3/pipeline: a collection as a step"] = (
            static () => new StepCollection("A", [new FailStep("B")]),
            """{"Name":"B","Type":"Fail","""),
        ["golden/older_register_model_needs_repack"] = (
            static () => new RegisterModel("A", PyTorch(), Versioned),
            """{"Get":"Steps.pytorch-RepackModel.ModelArtifacts.S3ModelArtifacts"}"""),
    };

    private readonly TemporaryFolder _folder = new();

    public JobMisuseTests() => _folder.Write("train.py", "t");

    public static TheoryData<string> Names => [.. Diagnosed.Keys];

    public static TheoryData<string> AcceptedNames => [.. Accepted.Keys];

    private static ScriptProcessor Script => new(Written.Role, Written.Image, ["python3"], 1, "ml.m5.xlarge");

    private static Processor Process => new(Written.Role, Written.Image, 1, "ml.m5.xlarge");

    private static RegisterModelOptions Versioned =>
        new() { ContentTypes = [
            "text/csv"], ResponseTypes = ["text/csv"], InferenceInstances = ["ml.m5.large"], ModelPackageGroupName = "G" };

    private static string NoFile =>
        "error PSDK7001: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: 'nowhere.py' is no file; it was looked " +
        "for at 'FOLDER/nowhere.py'. " +
        "Fix: correct the path, or set BaseDirectory of the environment.";

    private static string[] TransformNotInS3 =>
    [
        "error PSDK9401: step 'A' at $.Steps[0].Arguments: the data 'data/batch' does not lie in S3. " +
        "Fix: give an S3 URI, or Asset.File or Asset.Folder for local data.",
        NoMatch("TransformInput.DataSource.S3DataSource.S3Uri", "data/batch"),
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_reported_with_the_step_and_the_cure(string name)
    {
        var (build, messages) = Diagnosed[name];
        var compiled = Compile(name, build);

        Assert.Equal(
            messages.Select(message => message.Replace("FOLDER/nowhere.py", _folder.Full("nowhere.py"), StringComparison.Ordinal)),
            compiled.Diagnostics.Select(static problem => problem.ToString()));
        Assert.Equal(Misuse.All.Single(misuse => misuse.Name == name).Answer, $"diagnostic {compiled.Diagnostics[0].Id}");
    }

    [Theory]
    [MemberData(nameof(AcceptedNames))]
    public void Is_written(string name)
    {
        var (build, json) = Accepted[name];
        var compiled = Compile(name, build);

        Assert.Empty(compiled.Diagnostics);
        Assert.Contains(json, compiled.ToJson(), StringComparison.Ordinal);
    }

    private CompiledPipeline Compile(string name, Func<IPipelineStep> build)
    {
        var pipeline = new Pipeline("Wrong")
        {
            Parameters = [Value, Count],
            Steps = [build(), new LambdaStep("Use", Written.FunctionArn) { Inputs = new() { ["value"] = Value, ["count"] = Count } }],
            PipelineDefinitionConfig = new(useCustomJobPrefix: name.Contains("custom_prefix", StringComparison.Ordinal)),
        };
        pipeline.TryCompile(new("us-west-2", "123456789012") { BaseDirectory = _folder.Path }, out var compiled);
        return compiled;
    }

    private static string[] NotInS3(string uri) =>
    [
        $"error PSDK9202: step 'A' at $.Steps[0].Arguments: the input 'training' is '{uri}', which is not in S3. {Remedy}",
        NoMatch("InputDataConfig[0].DataSource.S3DataSource.S3Uri", uri),
    ];

    private static string NoMatch(string place, string uri) =>
        $"warning PSDK5006: step 'A' at $.Steps[0].Arguments.{place}: '{uri}' does not match the service's pattern. Fix: match " +
        $"(https|s3)://([^/]+)/?(.*).";

    private static TrainingStep Train(TrainingInputs inputs) => new("A", Estimate().Fit(inputs));

    private static Estimator Estimate(ProfilerConfig? profiler = null) =>
        new(Written.Image, Written.Role, 1, "ml.m5.xlarge") { DisableProfiler = true, ProfilerConfig = profiler };

    private static Model Model(string? name = null) => new(Written.Image) { ModelData = Archive, Role = Written.Role, Name = name };

    private static SKLearnModel SKLearn() => new(Value) { EntryPoint = "train.py", FrameworkVersion = "1.2-1", Role = Written.Role };

    private static PyTorchModel PyTorch() =>
        new(Value) { EntryPoint = "train.py", SourceDir = ".", FrameworkVersion = "1.13", PyVersion = "py39", Role = Written.Role };
}
