using Xunit;

namespace PipelineSdk.Tests.Pipelines;

public sealed class PipelineTests
{
    [Fact]
    public void A_whole_definition()
    {
        var bucket = new ParameterString("Bucket", "data");
        var request = Requests.Training();
        request.InputDataConfig = [Requests.Channel("train", $"s3://{bucket}/train")];
        var train = new TrainingStep("Train", request);
        var model = new CreateModelStep("Create", new()
        {
            ExecutionRoleArn = Written.Role,
            PrimaryContainer = new() { Image = Written.Image, ModelDataUrl = train.Properties.ModelArtifacts.S3ModelArtifacts },
        });
        var compiled = new Pipeline("Pipeline") { Parameters = [bucket], Steps = [train, model] }.Compile(Written.Environment);
        Assert.Equal(
            """
            {
              "Version": "2020-12-01",
              "Metadata": {},
              "Parameters": [
                {
                  "Name": "Bucket",
                  "Type": "String",
                  "DefaultValue": "data"
                }
              ],
              "PipelineExperimentConfig": {
                "ExperimentName": {
                  "Get": "Execution.PipelineName"
                },
                "TrialName": {
                  "Get": "Execution.PipelineExecutionId"
                }
              },
              "Steps": [
                {
                  "Name": "Train",
                  "Type": "Training",
                  "Arguments": {
                    "AlgorithmSpecification": {
                      "TrainingInputMode": "File",
                      "TrainingImage": "123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:1"
                    },
                    "OutputDataConfig": {
                      "S3OutputPath": "s3://models/out"
                    },
                    "RoleArn": "arn:aws:iam::123456789012:role/SageMakerRole",
                    "InputDataConfig": [
                      {
                        "DataSource": {
                          "S3DataSource": {
                            "S3DataType": "S3Prefix",
                            "S3Uri": {
                              "Std:Join": {
                                "On": "",
                                "Values": [
                                  "s3://",
                                  {
                                    "Get": "Parameters.Bucket"
                                  },
                                  "/train"
                                ]
                              }
                            }
                          }
                        },
                        "ChannelName": "train"
                      }
                    ]
                  }
                },
                {
                  "Name": "Create",
                  "Type": "Model",
                  "Arguments": {
                    "ExecutionRoleArn": "arn:aws:iam::123456789012:role/SageMakerRole",
                    "PrimaryContainer": {
                      "Image": "123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:1",
                      "ModelDataUrl": {
                        "Get": "Steps.Train.ModelArtifacts.S3ModelArtifacts"
                      }
                    }
                  }
                }
              ]
            }
            """,
            compiled.ToJson(indented: true));
        Assert.Equal("Pipeline", compiled.Name);
        Assert.Same(Written.Environment, compiled.Environment);
        Assert.Empty(compiled.Assets);
        Assert.False(compiled.HasErrors);
        Assert.Equal(["Train", "Create"], compiled.Graph.TopologicalOrder);
    }

    [Fact]
    public void Compact_text_and_bytes_are_the_same()
    {
        var compiled = Written.Try(new FailStep("Fail", "é < '"));
        Assert.Equal(
            """
            {"Version":"2020-12-01","Metadata":{},"Parameters":[],
            "PipelineExperimentConfig":{"ExperimentName":{"Get":"Execution.PipelineName"},"TrialName":{"Get":"Execution.PipelineExecutionId"}},
            "Steps":[{"Name":"Fail","Type":"Fail","Arguments":{"ErrorMessage":"é < '"}}]}
            """.ReplaceLineEndings(""),
            compiled.ToJson());
        Assert.Equal(compiled.ToJson(), System.Text.Encoding.UTF8.GetString(compiled.Utf8Json.Span));
    }

    [Fact]
    public void Compile_throws_all_problems_at_once_and_try_compile_gives_them_with_the_result()
    {
        var request = Requests.Processing();
        request.RoleArn = null!;
        request.AppSpecification.ContainerEntrypoint = [];
        var pipeline = new Pipeline("Pipeline") { Steps = [new ProcessingStep("Process", request)] };
        Assert.False(pipeline.TryCompile(Written.Environment, out var compiled));
        Assert.True(compiled.HasErrors);
        Assert.Equal("Process", Assert.Single(compiled.Definition.Steps).Name);
        Assert.Equal(
            [("PSDK5004", "$.Steps[0].Arguments.AppSpecification.ContainerEntrypoint"), ("PSDK5001", "$.Steps[0].Arguments")],
            compiled.Diagnostics.Where(static problem => problem.Severity == DiagnosticSeverity.Error).Select(static problem => (problem.Id, problem.JsonPath)));
        var thrown = Assert.Throws<PipelineCompilationException>(() => pipeline.Compile(Written.Environment));
        Assert.Equal(compiled.Diagnostics, thrown.Diagnostics);
        Assert.StartsWith("Pipeline 'Pipeline' has 2 errors:", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_assigned_lists()
    {
        List<IPipelineParameter> parameters = [new ParameterString("A")];
        List<IPipelineStep> steps = [new FailStep("Fail")];
        var pipeline = new Pipeline("Pipeline") { Parameters = parameters, Steps = steps };
        parameters.Clear();
        steps.Clear();
        pipeline.Steps.Add(new FailStep("More"));
        Assert.Equal((1, 2), (pipeline.Parameters.Count, pipeline.Steps.Count));
    }

    [Fact]
    public void Needs_a_name_and_an_environment()
    {
        Assert.Throws<ArgumentNullException>("name", static () => new Pipeline(null!));
        Assert.Throws<ArgumentNullException>("environment", static () => new Pipeline("Pipeline").TryCompile(null!, out _));
        Assert.Throws<ArgumentNullException>("environment", static () => new Pipeline("Pipeline").Compile(null!));
        Assert.Equal("pipeline 'Pipeline'", new Pipeline("Pipeline").ToString());
    }
}
