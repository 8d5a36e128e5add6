using Xunit;

namespace PipelineSdk.Tests.Jobs.Models;

/// <summary>What is refused, with the whole messages.</summary>
public sealed class ModelMisuseTests : IDisposable
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1";
    private const string Archive = "s3://models/model.tar.gz";

    private static readonly CreateModelInput Large = new() { InstanceType = "ml.m5.large" };

    private readonly TemporaryFolder _folder = new();
    private readonly ParameterString _data = new("Data");

    public ModelMisuseTests()
    {
        _folder.Write("src/inference.py", "i");
        _folder.Write("outside.py", "secret");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_that_is_created_has_a_role() => Refused(
        "error PSDK9301: step 'M-CreateModel' at $.Steps[0].Arguments: the model has no role to run under. Fix: set Role of the model.",
        Create(new Model(Image) { ModelData = Archive }));

    [Fact]
    public void A_repack_step_has_a_role()
    {
        var step = new RegisterModel("R", Code(role: null), new() { ModelPackageGroupName = "Group", InferenceInstances = ["ml.m5.large"] });
        Refused(
            "error PSDK9301: step 'pt-RepackModel' at $.Steps[0].Arguments.RoleArn: the step that repacks the model has no role to run under. " +
            "Fix: set Role of the model, or of RepackModelStepSettings.",
            step);
    }

    [Fact]
    public void A_framework_model_has_a_version_or_an_image() => Refused(
        "error PSDK9302: step 'M-CreateModel' at $.Steps[0].Arguments: the SKLearnModel has neither FrameworkVersion nor an image. " +
        "Fix: set FrameworkVersion, or ImageUri for an image of your own.",
        Create(new SKLearnModel(Archive) { Role = Written.Role }));

    [Fact]
    public void A_hugging_face_model_has_one_base_framework() => Refused(
        "error PSDK9302: step 'M-CreateModel' at $.Steps[0].Arguments: the HuggingFaceModel has both a TensorFlow and a PyTorch version. " +
        "Fix: set either TensorFlowVersion or PyTorchVersion.",
        Create(new HuggingFaceModel { TransformersVersion = "4.26", TensorFlowVersion = "2.11", PyTorchVersion = "1.13", ImageUri = Image, Role = Written.Role }));

    [Fact]
    public void Xgboost_has_versions_without_an_image() => Refused(
        """
        error PSDK9302: step 'M-CreateModel' at $.Steps[0].Arguments: XGBoost has no image for Python version 'py2'. Fix: leave PyVersion out: it is py3.
        error PSDK9302: step 'M-CreateModel' at $.Steps[0].Arguments: XGBoost 1.1 is not supported. Fix: use another version.
        """,
        Create(new XGBoostModel(Archive) { FrameworkVersion = "1.1-1", PyVersion = "py2", ImageUri = Image, Role = Written.Role }));

    [Fact]
    public void Scikit_learn_takes_no_accelerator() => Refused(
        "error PSDK9302: step 'M-CreateModel' at $.Steps[0].Arguments: a scikit-learn model takes no accelerator. Fix: leave AcceleratorType out.",
        new ModelStep("M", new SKLearnModel(Archive) { FrameworkVersion = "1.2-1", Role = Written.Role }.Create(new() { AcceleratorType = "ml.eia2.medium" })));

    [Fact]
    public void Model_data_is_given_once() => Refused(
        "error PSDK9302: step 'M-CreateModel' at $.Steps[0].Arguments: the model has both ModelData and a ModelDataSource. " +
        "Fix: set the one that describes the model's files.",
        Create(new Model(Image) { ModelData = Archive, ModelDataSource = Raw(), Role = Written.Role }));

    [Fact]
    public void Variables_of_code_are_added_to_no_whole_map()
    {
        var first = new CreateModelStep("First", new Model(Image) { ModelData = Archive, Role = Written.Role }, null);
        var environment = first.Properties.PrimaryContainer.Environment;
        Assert.Equal(
            "error PSDK9302: step 'M-CreateModel' at $.Steps[1].Arguments: Env is a whole map of another step, so that the variables for the model's code " +
            "cannot be added to it. Fix: name the variables one by one.",
            CompiledSteps.Of(null, first, Create(new SKLearnModel(Archive) { FrameworkVersion = "1.2-1", Env = environment, Role = Written.Role })).Problems);
        var plain = CompiledSteps.Of(null, first, Create(new Model(Image) { ModelData = Archive, Env = environment, Role = Written.Role }));
        Assert.Equal("", plain.Problems);
        Assert.Equal("""{"Get":"Steps.First.PrimaryContainer.Environment"}""", plain.Arguments("M-CreateModel", "PrimaryContainer.Environment"));
    }

    [Fact]
    public void A_pipeline_model_has_no_null_models() => Assert.Equal(
        "A model is null: leave it out. (Parameter 'models')",
        Assert.Throws<ArgumentException>(() => new PipelineModel([null!], Written.Role)).Message);

    [Fact]
    public void A_code_location_is_in_s3() => Refused(
        "error PSDK9302: step 'M-CreateModel' at $.Steps[0].Arguments.PrimaryContainer.Environment.SAGEMAKER_SUBMIT_DIRECTORY: " +
        "the code location 'code' is no place in S3. Fix: give an S3 URI, such as s3://bucket/prefix.",
        Create(new SKLearnModel(Archive) { FrameworkVersion = "1.2-1", EntryPoint = "inference.py", SourceDir = "src", CodeLocation = "code", Role = Written.Role }));

    [Theory]
    [InlineData("other.py")]
    [InlineData("../outside.py")]
    public void A_script_is_in_its_folder(string script) => Refused(
        "error PSDK9302: step 'M-CreateModel' at $.Steps[0].Arguments.PrimaryContainer.Environment.SAGEMAKER_SUBMIT_DIRECTORY: " +
        $"there is no file '{script}' in the source folder 'src'. Fix: correct EntryPoint.",
        Create(new SKLearnModel(Archive) { FrameworkVersion = "1.2-1", EntryPoint = script, SourceDir = "src", Role = Written.Role }));

    [Theory]
    [InlineData("""
        error PSDK9302: step 'M-RepackModel-pt' at $.Steps[0].Arguments.HyperParameters.sagemaker_submit_directory: there is no file 'other.py' in the source folder 'src'. Fix: correct EntryPoint.
        """, true)]
    [InlineData("""
        error PSDK9302: step 'M-CreateModel' at $.Steps[0].Arguments.PrimaryContainer.ModelDataUrl: there is no file 'other.py' in the source folder 'src'. Fix: correct EntryPoint.
        """, false)]
    public void A_script_to_repack_is_in_its_folder(string problem, bool atRunTime) => Refused(
        problem,
        new ModelStep("M", Code(atRunTime ? _data : Archive, "sub/other.py").Create(Large)));

    [Fact]
    public void Code_goes_into_an_archive() => Refused(
        "error PSDK9303: step 'M-CreateModel' at $.Steps[0].Arguments: the code belongs into the model archive, but the model has none. " +
        "Fix: set ModelData, or leave EntryPoint out.",
        new ModelStep("M", new HuggingFaceModel { ImageUri = Image, EntryPoint = "inference.py", SourceDir = "src", Role = Written.Role }.Create()));

    [Fact]
    public void Code_goes_into_no_data_source() => Refused(
        "error PSDK9303: step 'M-CreateModel' at $.Steps[0].Arguments: the code belongs into the model archive, but the model has a ModelDataSource, " +
        "which code cannot be put into. Fix: set ModelData to a .tar.gz, or leave EntryPoint out and put the code there yourself.",
        Create(new Model(Image) { ModelDataSource = Raw(), EntryPoint = "inference.py", SourceDir = "src", Role = Written.Role }));

    [Fact]
    public void Code_goes_into_no_local_archive()
    {
        var compiled = Compile(new ModelStep("M", Code("model.tar.gz").Create(Large)));
        Assert.Equal(
            "error PSDK9303: step 'M-CreateModel' at $.Steps[0].Arguments: the code belongs into the model archive, but 'model.tar.gz' does not lie in S3. " +
            "Fix: give an S3 URI, or Asset.File for a local archive.",
            compiled.Problems);
    }

    [Fact]
    public void The_older_step_cannot_repack() => Refused(
        "error PSDK9304: step 'M' at $.Steps[0].Arguments: the model's code belongs into its archive, which is known only while the pipeline runs, so that a " +
        "step in front has to put it there. Fix: use new ModelStep(name, model.Create(inputs)), which makes that step too.",
        new CreateModelStep("M", Code(), Large));

    [Fact]
    public void The_older_collection_repacks_what_the_python_sdk_fails_over()
    {
        var compiled = Compile(new RegisterModel("R", Code(), new() { ModelPackageGroupName = "Group", InferenceInstances = ["ml.m5.large"] }));
        Assert.Equal("", compiled.Problems);
        Assert.Equal("pt-RepackModel R-RegisterModel", compiled.Names);
        Assert.Equal(
            "\"/opt/ml/model/code\"",
            compiled.Arguments("R-RegisterModel", "InferenceSpecification.Containers.0.Environment.SAGEMAKER_SUBMIT_DIRECTORY"));
    }

    [Fact]
    public void A_package_is_a_version_or_stands_by_itself() => Refused(
        """
        error PSDK9305: step 'M-RegisterModel' at $.Steps[0].Arguments: the package has both a name and a group. Fix: set ModelPackageGroupName for a version in a group, or ModelPackageName for a package by itself.
        error PSDK9305: step 'M-RegisterModel' at $.Steps[0].Arguments: a package that is no version in a group cannot have a SourceUri. Fix: set ModelPackageGroupName in place of ModelPackageName, or leave SourceUri out.
        """,
        new ModelStep("M", new Model(Image) { ModelData = Archive }.Register(new()
        {
            ModelPackageName = "package",
            ModelPackageGroupName = "Group",
            SourceUri = "s3://source",
        })));

    [Fact]
    public void A_package_by_itself_has_instance_types_and_an_archive() => Refused(
        """
        error PSDK9305: step 'M-RegisterModel' at $.Steps[0].Arguments: a package that is no version in a group needs instance types. Fix: set InferenceInstances and TransformInstances, or ModelPackageGroupName.
        error PSDK9305: step 'M-RegisterModel' at $.Steps[0].Arguments: a package that is no version in a group cannot have a ModelDataSource. Fix: set ModelData in place of ModelDataSource, or ModelPackageGroupName.
        """,
        new ModelStep("M", new Model(Image) { ModelDataSource = Raw() }.Register(new() { ModelPackageName = "package", InferenceInstances = ["ml.m5.large"] })));

    [Fact]
    public void A_package_of_the_older_collection_has_a_group_or_instance_types() => Refused(
        "error PSDK9305: step 'R-RegisterModel' at $.Steps[0].Arguments: a package that is no version in a group needs instance types. " +
        "Fix: set InferenceInstances and TransformInstances, or ModelPackageGroupName.",
        new RegisterModel("R", new Model(Image) { ModelData = Archive }, new() { ContentTypes = ["text/csv"] }));

    [Fact]
    public void An_inference_pipeline_has_an_archive_for_each_model_and_no_base_model() => Refused(
        """
        error PSDK9305: step 'M-RegisterModel' at $.Steps[0].Arguments: model 1 of the inference pipeline has no model data. Fix: set ModelData of each model of the pipeline.
        error PSDK9305: step 'M-RegisterModel' at $.Steps[0].Arguments: a BaseModel says what one container was made of, and an inference pipeline has several. Fix: leave BaseModel out, or set it on the container in the request that Register returns.
        """,
        new ModelStep("M", new PipelineModel([new Model(Image) { ModelData = Archive }, new Model(Image)], Written.Role).Register(new()
        {
            ModelPackageGroupName = "Group",
            BaseModel = new() { HubContentName = "base" },
        })));

    [Fact]
    public void Custom_job_prefixes_need_the_models_name()
    {
        var pipeline = new Pipeline("P")
        {
            Steps = [Create(new Model(Image) { ModelData = Archive, Role = Written.Role })],
            PipelineDefinitionConfig = new(useCustomJobPrefix: true),
        };
        Assert.Equal(
            "error PSDK9306: step 'M-CreateModel' at $.Steps[0].Arguments: the pipeline keeps names as prefixes, but the model has none. " +
            "Fix: set Name of the model, or ModelName of the request.",
            CompiledSteps.Of(_folder, pipeline).Problems);
    }

    [Fact]
    public void Options_without_effect_are_warned_of()
    {
        var model = new SKLearnModel(Archive)
        {
            FrameworkVersion = "1.2-1",
            ImageConfig = new() { RepositoryAccessMode = RepositoryAccessMode.Vpc },
            AdditionalModelDataSources = [],
            ModelReferenceArn = "arn:reference",
            Role = Written.Role,
        };
        Refused(
            """
            warning PSDK9307: step 'M-CreateModel' at $.Steps[0].Arguments: there are settings for a repack step, but no model has to be repacked by one. Fix: leave RepackModelStepSettings out.
            warning PSDK9307: step 'M-CreateModel' at $.Steps[0].Arguments: ImageConfig of a SKLearnModel is not written, as in the Python SDK. Fix: leave ImageConfig out, or set it in the request that Create or Register returns.
            warning PSDK9307: step 'M-CreateModel' at $.Steps[0].Arguments: AdditionalModelDataSources of a SKLearnModel is not written, as in the Python SDK. Fix: leave AdditionalModelDataSources out, or set it in the request that Create or Register returns.
            warning PSDK9307: step 'M-CreateModel' at $.Steps[0].Arguments: ModelReferenceArn of a SKLearnModel is not written, as in the Python SDK. Fix: leave ModelReferenceArn out, or set it in the request that Create or Register returns.
            """,
            new ModelStep("M", model.Create()) { RepackModelStepSettings = new() });
    }

    [Fact]
    public void A_log_level_without_a_name_is_warned_of() => Refused(
        "warning PSDK9307: step 'M-CreateModel' at $.Steps[0].Arguments: the log level of a TensorFlow model is none that TensorFlow Serving has a name for. " +
        "Fix: give the constant 10, 20, 30, 40 or 50.",
        new ModelStep("M", new TensorFlowModel(Archive) { FrameworkVersion = "2.11", ContainerLogLevel = 15, Role = Written.Role }.Create(Large)));

    [Fact]
    public void An_image_for_a_model_needs_a_known_instance_type()
    {
        var type = new ParameterString("Type");
        var model = new PyTorchModel(Archive) { FrameworkVersion = "2.0", PyVersion = "py310", Role = Written.Role };
        var pipeline = new Pipeline("P") { Parameters = [type], Steps = [new ModelStep("M", model.Create(new() { InstanceType = type }))] };
        Assert.Equal(
            "error PSDK9001: step 'M-CreateModel' at $.Steps[0].Arguments.PrimaryContainer.Image: which image of PyTorch the job needs depends on its " +
            "instance type, and that is known only while the pipeline runs. Fix: set ImageUri, give the instance type as a constant, or give its parameter a default.",
            CompiledSteps.Of(_folder, pipeline).Problems);
    }

    [Fact]
    public void Two_repack_steps_of_one_framework_have_one_name()
    {
        SKLearnModel One() => new(_data) { FrameworkVersion = "1.2-1", EntryPoint = "src/inference.py", Role = Written.Role };
        var options = new RegisterModelOptions { ModelPackageGroupName = "Group", InferenceInstances = ["ml.m5.large"] };
        var compiled = Compile(new RegisterModel("R", new PipelineModel([One(), One()], Written.Role), options));
        Assert.StartsWith("error PSDK1003: step 'sklearn-RepackModel' at $.Steps[1]", compiled.Problems, StringComparison.Ordinal);
    }

    private void Refused(string problems, IPipelineStep step) => Assert.Equal(problems.ReplaceLineEndings("\n").Trim(), Compile(step).Problems);

    private CompiledSteps Compile(IPipelineStep step) => CompiledSteps.Of(_folder, new Pipeline("P") { Parameters = [_data], Steps = [step] });

    private static ModelStep Create(Model model) => new("M", model.Create());

    private PyTorchModel Code(PipelineString? data = null, string entryPoint = "inference.py", string? role = Written.Role) => new(data ?? _data)
    {
        FrameworkVersion = "2.0",
        PyVersion = "py310",
        EntryPoint = entryPoint,
        SourceDir = "src",
        Name = "pt",
        Role = role,
    };

    private static PipelineSdk.Arguments.ModelDataSource Raw() => new()
    {
        S3DataSource = new() { S3Uri = "s3://models/raw/", S3DataType = S3ModelDataType.S3Prefix, CompressionType = ModelCompressionType.None },
    };
}
