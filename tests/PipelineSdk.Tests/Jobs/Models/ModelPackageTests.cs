using Xunit;

namespace PipelineSdk.Tests.Jobs.Models;

public sealed class ModelPackageTests
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1";
    private const string Archive = "s3://models/model.tar.gz";

    [Fact]
    public void A_package_with_every_option()
    {
        var step = new ModelStep("M", new Model(Image) { ModelData = Archive, Env = new() { ["A"] = "1" } }.Register(new()
        {
            ContentTypes = ["text/csv"],
            ResponseTypes = ["application/json"],
            InferenceInstances = ["ml.m5.large"],
            TransformInstances = ["ml.m5.xlarge"],
            ModelPackageGroupName = "Group",
            ImageUri = "123456789012.dkr.ecr.us-west-2.amazonaws.com/other:1",
            ModelMetrics = new() { Bias = new("application/json", "s3://metrics/bias.json") },
            DriftCheckBaselines = new() { BiasConfigFile = new("s3://metrics/config.json") },
            MetadataProperties = new() { CommitId = "c" },
            CustomerMetadataProperties = new() { ["k"] = "v" },
            MarketplaceCert = true,
            ApprovalStatus = ModelApprovalStatus.Approved,
            Description = "What it is",
            Tags = new() { ["team"] = "search" },
            Domain = "MACHINE_LEARNING",
            Task = "REGRESSION",
            SamplePayloadUrl = "s3://samples/x.tar.gz",
            Framework = "xgboost",
            FrameworkVersion = "1.7",
            NearestModelName = "near",
            DataInputConfiguration = "{}",
            SkipModelValidation = SkipModelValidation.All,
            SourceUri = "s3://source",
            ModelCard = new() { ModelCardContent = "{}", ModelCardStatus = ModelCardStatus.Draft },
            ModelLifeCycle = new() { Stage = "Development", StageStatus = "Open" },
            ModelPackageRegistrationType = ModelPackageRegistrationType.Registered,
            BaseModel = new() { HubContentName = "base", HubContentVersion = "1.0.0", RecipeName = "recipe" },
        }));
        var compiled = CompiledSteps.Of(null, step);

        Assert.Equal("", compiled.Problems);
        Assert.Equal(
            """
            {
              "Name": "M-RegisterModel",
              "Type": "RegisterModel",
              "Arguments": {
                "ModelPackageGroupName": "Group",
                "ModelPackageDescription": "What it is",
                "Tags": [
                  {
                    "Key": "team",
                    "Value": "search"
                  }
                ],
                "ModelMetrics": {
                  "Bias": {
                    "Report": {
                      "ContentType": "application/json",
                      "S3Uri": "s3://metrics/bias.json"
                    }
                  },
                  "Explainability": {}
                },
                "DriftCheckBaselines": {
                  "Bias": {
                    "ConfigFile": {
                      "S3Uri": "s3://metrics/config.json"
                    }
                  }
                },
                "MetadataProperties": {
                  "CommitId": "c"
                },
                "CustomerMetadataProperties": {
                  "k": "v"
                },
                "Domain": "MACHINE_LEARNING",
                "SamplePayloadUrl": "s3://samples/x.tar.gz",
                "Task": "REGRESSION",
                "SourceUri": "s3://source",
                "InferenceSpecification": {
                  "Containers": [
                    {
                      "Image": "123456789012.dkr.ecr.us-west-2.amazonaws.com/other:1",
                      "ModelDataUrl": "s3://models/model.tar.gz",
                      "Environment": {
                        "A": "1"
                      },
                      "ModelInput": {
                        "DataInputConfig": "{}"
                      },
                      "Framework": "xgboost",
                      "FrameworkVersion": "1.7",
                      "NearestModelName": "near",
                      "BaseModel": {
                        "HubContentName": "base",
                        "HubContentVersion": "1.0.0",
                        "RecipeName": "recipe"
                      }
                    }
                  ],
                  "SupportedTransformInstanceTypes": [
                    "ml.m5.xlarge"
                  ],
                  "SupportedRealtimeInferenceInstanceTypes": [
                    "ml.m5.large"
                  ],
                  "SupportedContentTypes": [
                    "text/csv"
                  ],
                  "SupportedResponseMIMETypes": [
                    "application/json"
                  ]
                },
                "ModelApprovalStatus": "Approved",
                "SkipModelValidation": "All",
                "ModelLifeCycle": {
                  "Stage": "Development",
                  "StageStatus": "Open"
                },
                "ModelPackageRegistrationType": "Registered",
                "ModelCard": {
                  "ModelCardContent": "{}",
                  "ModelCardStatus": "Draft"
                }
              }
            }
            """,
            compiled.Step("M-RegisterModel"));
    }

    [Fact]
    public void Defaults_are_written_and_empty_structures_are_not()
    {
        var options = new RegisterModelOptions { ModelPackageGroupName = "Group", MetadataProperties = new(), DriftCheckBaselines = new() };
        Assert.Equal(
            """
            {
              "Name": "M-RegisterModel",
              "Type": "RegisterModel",
              "Arguments": {
                "ModelPackageGroupName": "Group",
                "InferenceSpecification": {
                  "Containers": [
                    {
                      "Image": "123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1",
                      "ModelDataUrl": "s3://models/model.tar.gz",
                      "Environment": {}
                    }
                  ]
                },
                "ModelApprovalStatus": "PendingManualApproval",
                "SkipModelValidation": "None"
              }
            }
            """,
            CompiledSteps.Of(null, new ModelStep("M", new Model(Image) { ModelData = Archive }.Register(options))).Step("M-RegisterModel"));
    }

    public static TheoryData<Model, string> Groups => new()
    {
        { new Model(Image) { ModelData = Archive }, "serve" },
        { new SKLearnModel(Archive) { FrameworkVersion = "1.2-1" }, "sagemaker-scikit-learn" },
        { new Model(new ParameterString("Image", Image)) { ModelData = Archive }, "serve" },
        { new Model(new Join("/", "a", new ParameterString("Image"))) { ModelData = Archive }, "ModelPackage" },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void Without_a_name_the_group_is_named_after_the_image(Model model, string group) => Assert.Equal(
        $"\"{group}\"",
        CompiledSteps.Of(null, new ModelStep("M", model.Register(new()))).Arguments("M-RegisterModel", "ModelPackageGroupName"));

    public static TheoryData<Model, string?, string?, string> Frameworks => new()
    {
        { new SKLearnModel(Archive) { FrameworkVersion = "1.2-1" }, null, null, "SKLEARN/" },
        { new XGBoostModel(Archive) { FrameworkVersion = "1.7-1" }, "own", "1.7", "OWN/1.7" },
        { new PyTorchModel(Archive) { FrameworkVersion = "2.0", PyVersion = "py310" }, null, null, "PYTORCH/2.0" },
        { new MXNetModel(Archive) { FrameworkVersion = "1.9.0", PyVersion = "py38" }, "mx", "1.9", "MX/1.9" },
        { new TensorFlowModel(Archive) { FrameworkVersion = "2.12.0" }, null, null, "TENSORFLOW/2.12.0" },
        { new HuggingFaceModel(Archive) { TransformersVersion = "4.26", TensorFlowVersion = "2.11", PyVersion = "py39" }, null, null, "TENSORFLOW/2.11" },
        { new HuggingFaceModel(Archive) { TransformersVersion = "4.26", PyTorchVersion = "1.13", PyVersion = "py39" }, null, "9.9", "PYTORCH/9.9" },
        { new FrameworkModel(Archive, Image), "own", null, "own/" },
    };

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Framework_models_say_their_framework(Model model, string? framework, string? version, string expected)
    {
        var options = new RegisterModelOptions { InferenceInstances = ["ml.m5.large"], Framework = framework, FrameworkVersion = version };
        var container = model.Register(options).Request.InferenceSpecification!.Containers[0];
        Assert.Equal(expected, $"{container.Framework}/{container.FrameworkVersion}");
    }

    [Fact]
    public void A_framework_from_a_parameter_stays_one()
    {
        var framework = new ParameterString("Framework");
        var package = new SKLearnModel(Archive) { FrameworkVersion = "1.2-1" }.Register(new() { Framework = framework });
        Assert.Same(framework, package.Request.InferenceSpecification!.Containers[0].Framework);
    }

    [Fact]
    public void A_package_by_itself_names_image_and_archive_only()
    {
        var model = new SKLearnModel(Archive) { FrameworkVersion = "1.2-1", EntryPoint = "inference.py", EnableNetworkIsolation = true };
        var options = new RegisterModelOptions { ModelPackageName = "package", InferenceInstances = ["ml.m5.large"], TransformInstances = ["ml.m5.large"] };
        var compiled = CompiledSteps.Of(null, new ModelStep("M", model.Register(options)));
        Assert.Equal(("", ""), (compiled.Problems, compiled.Uploads));
        Assert.Equal(
            """[{"Image":"246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3","ModelDataUrl":"s3://models/model.tar.gz"}]""",
            compiled.Arguments("M-RegisterModel", "InferenceSpecification.Containers"));
    }

    [Fact]
    public void The_image_of_the_default_of_an_instance_type_is_taken_with_a_warning()
    {
        var type = new ParameterString("Type", "ml.g4dn.xlarge");
        var model = new PyTorchModel(Archive) { FrameworkVersion = "2.0", PyVersion = "py310" };
        var pipeline = new Pipeline("P")
        {
            Parameters = [type],
            Steps = [new ModelStep("M", model.Register(new() { ModelPackageGroupName = "Group", InferenceInstances = [type] }))],
        };
        var compiled = CompiledSteps.Of(null, pipeline);
        Assert.Equal(
            "\"763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-inference:2.0-gpu-py310\"",
            compiled.Arguments("M-RegisterModel", "InferenceSpecification.Containers.0.Image"));
        Assert.Equal(
            "warning PSDK9002: step 'M-RegisterModel' at $.Steps[0].Arguments.InferenceSpecification.Containers[0].Image: the image of PyTorch was " +
            "chosen for the instance type 'ml.g4dn.xlarge', its parameter's default; a start with a type of another kind gets the wrong image. " +
            "Fix: set ImageUri, or give the instance type as a constant.",
            compiled.Problems);
    }
}
