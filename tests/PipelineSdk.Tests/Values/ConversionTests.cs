using PipelineSdk.Arguments;
using Xunit;

namespace PipelineSdk.Tests.Values;

/// <summary>What converts into which slot without a word.</summary>
public sealed class ConversionTests
{
    private static readonly TrainingStep Train = new("Train", Requests.Training());
    private static readonly LambdaStep Lambda = new("Lambda", Written.FunctionArn) { Outputs = [new("out")] };

    [Fact]
    public void Null_is_absent_in_every_slot()
    {
        string? text = null;
        int? integer = null;
        long? whole = null;
        double? real = null;
        bool? flag = null;
        PipelineInteger? reference = null;
        UntypedReference? untyped = null;
        TrainingInstanceType? type = null;
        Assert.Null((PipelineString?)text);
        Assert.Null((PipelineValue?)text);
        Assert.Null((TextValue?)text);
        Assert.Null((TextValue?)(PipelineValue?)null);
        Assert.Null((PipelineString?)(TextValue?)null);
        Assert.Null((TrainingInstanceType?)text);
        Assert.Null((TrainingInstanceType?)(PipelineString?)null);
        Assert.Null((PipelineString?)type);
        Assert.Null((PipelineInteger?)integer);
        Assert.Null((PipelineInteger?)whole);
        Assert.Null((PipelineDouble?)real);
        Assert.Null((PipelineDouble?)reference);
        Assert.Null((PipelineBoolean?)flag);
        Assert.Null((PipelineString?)untyped);
        Assert.Null((PipelineInteger?)untyped);
        Assert.Null((PipelineDouble?)untyped);
        Assert.Null((PipelineNumber?)untyped);
        Assert.Null((PipelineBoolean?)untyped);
    }

    [Fact]
    public void Null_leaves_a_member_out()
    {
        string? kms = null;
        int? volume = null;
        var request = Requests.Training();
        request.OutputDataConfig = new() { S3OutputPath = "s3://b/o", KmsKeyId = kms };
        request.ResourceConfig = new() { VolumeSizeInGB = volume ?? 1 };
        request.StoppingCondition = null;
        request.Environment = new() { ["A"] = "x", ["B"] = null };
        request.Environment.Add("C", null);
        Assert.Equal(
            """
            {
              "Name": "Train",
              "Type": "Training",
              "Arguments": {
                "AlgorithmSpecification": {
                  "TrainingInputMode": "File",
                  "TrainingImage": "123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:1"
                },
                "OutputDataConfig": {
                  "S3OutputPath": "s3://b/o"
                },
                "ResourceConfig": {
                  "VolumeSizeInGB": 1
                },
                "RoleArn": "arn:aws:iam::123456789012:role/SageMakerRole",
                "Environment": {
                  "A": "x"
                }
              }
            }
            """,
            Written.Step(new TrainingStep("Train", request)));
    }

    [Fact]
    public void Integers_widen_to_doubles()
    {
        PipelineDouble constant = (PipelineInteger)5;
        PipelineDouble parameter = new ParameterInteger("Count");
        PipelineDouble whole = 5;
        PipelineDouble large = 5L;
        PipelineDouble single = 0.5f;
        PipelineNumber number = 5;
        PipelineNumber real = 5.0;
        Assert.Equal("5.0", Written.Value(constant));
        Assert.Equal("""{"Get":"Parameters.Count"}""", Written.Value(parameter));
        Assert.Equal("5.0", Written.Value(whole));
        Assert.Equal("5.0", Written.Value(large));
        Assert.Equal("0.5", Written.Value(single));
        Assert.Equal("5", Written.Value(number));
        Assert.Equal("5.0", Written.Value(real));
    }

    [Fact]
    public void Nullable_constants_convert()
    {
        int? integer = 1;
        long? whole = 2;
        double? real = 3;
        bool? flag = true;
        Assert.Equal("1", Written.Value((PipelineInteger)integer));
        Assert.Equal("2", Written.Value((PipelineInteger)whole));
        Assert.Equal("3.0", Written.Value((PipelineDouble)real));
        Assert.Equal("true", Written.Value((PipelineBoolean)flag));
    }

    [Fact]
    public void Untyped_references_fit_every_slot()
    {
        const string expected = """{"Get":"Steps.Lambda.OutputParameters['out']"}""";
        var output = Lambda.Outputs["out"];
        PipelineString text = output;
        PipelineInteger integer = output;
        PipelineDouble real = output;
        PipelineNumber number = output;
        PipelineBoolean flag = output;
        PipelineList<PipelineString> list = output;
        PipelineMap<PipelineString> map = output;
        PipelineValue[] values = [text, integer, real, number, flag, list.Reference!, map.Reference!];
        Assert.All(values, static value => Assert.Equal(expected, Written.Value(value)));
    }

    [Fact]
    public void Enumerations_take_members_new_text_parameters_and_properties()
    {
        TrainingInstanceType member = TrainingInstanceType.MlM5Xlarge;
        TrainingInstanceType text = "ml.brand-new.48xlarge";
        TrainingInstanceType parameter = new ParameterString("Type");
        TrainingInstanceType property = Train.Properties.ResourceConfig.InstanceType;
        TrainingInstanceType other = Train.Properties.ResourceConfig.InstanceType.ToPipelineString();
        PipelineString asText = member;
        Assert.Equal("\"ml.m5.xlarge\"", Written.Value(member));
        Assert.Equal("\"ml.brand-new.48xlarge\"", Written.Value(text));
        Assert.Equal("""{"Get":"Parameters.Type"}""", Written.Value(parameter));
        Assert.Equal("""{"Get":"Steps.Train.ResourceConfig.InstanceType"}""", Written.Value(property));
        Assert.Equal("""{"Std:Join":{"On":"","Values":[{"Get":"Steps.Train.ResourceConfig.InstanceType"}]}}""", Written.Value(other));
        Assert.Equal("\"ml.m5.xlarge\"", Written.Value(asText));
    }

    [Fact]
    public void Text_values_make_text_of_anything()
    {
        PipelineMap<TextValue> map = new()
        {
            ["text"] = "reg:squarederror",
            ["integer"] = 50,
            ["whole"] = 3_000_000_000,
            ["real"] = 6.0,
            ["flag"] = true,
            ["parameter"] = new ParameterInteger("Depth"),
            ["string"] = new ParameterString("Name"),
            ["join"] = $"{ExecutionVariables.PipelineName}-{1e-5}",
        };
        Assert.Equal(
            """
            text "reg:squarederror"
            integer "50"
            whole "3000000000"
            real "6.0"
            flag "True"
            parameter {"Std:Join":{"On":"","Values":[{"Get":"Parameters.Depth"}]}}
            string {"Get":"Parameters.Name"}
            join {"Std:Join":{"On":"","Values":[{"Get":"Execution.PipelineName"},"-1e-05"]}}
            """,
            string.Join('\n', map.Select(static entry => $"{entry.Key} {Written.Value((PipelineString)entry.Value)}")));
    }
}
