using Xunit;

namespace PipelineSdk.Tests.Steps;

/// <summary>A step of each type that runs a request, from the smallest request on.</summary>
public sealed class JobStepTests
{
    [Fact]
    public void Processing() => Assert.Equal(
        """
        {
          "Name": "Process",
          "Type": "Processing",
          "Arguments": {
            "ProcessingResources": {
              "ClusterConfig": {
                "InstanceType": "ml.m5.xlarge",
                "InstanceCount": 1,
                "VolumeSizeInGB": 30
              }
            },
            "AppSpecification": {
              "ImageUri": "123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:1"
            },
            "RoleArn": "arn:aws:iam::123456789012:role/SageMakerRole",
            "ProcessingOutputConfig": {
              "Outputs": [
                {
                  "OutputName": "evaluation",
                  "S3Output": {
                    "S3Uri": "s3://data/evaluation",
                    "LocalPath": "/opt/ml/processing/evaluation",
                    "S3UploadMode": "EndOfJob"
                  }
                }
              ]
            }
          },
          "PropertyFiles": [
            {
              "PropertyFileName": "report",
              "OutputName": "evaluation",
              "FilePath": "evaluation.json"
            }
          ]
        }
        """,
        Written.Step(ProcessingWithReport()));

    [Fact]
    public void Training()
    {
        var depth = new ParameterInteger("Depth");
        var request = Requests.Training();
        request.InputDataConfig = [Requests.Channel("train", "s3://data/train")];
        request.HyperParameters = new() { ["depth"] = $"{depth}", ["eta"] = $"{0.5}" };
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
                  "S3OutputPath": "s3://models/out"
                },
                "RoleArn": "arn:aws:iam::123456789012:role/SageMakerRole",
                "InputDataConfig": [
                  {
                    "DataSource": {
                      "S3DataSource": {
                        "S3DataType": "S3Prefix",
                        "S3Uri": "s3://data/train"
                      }
                    },
                    "ChannelName": "train"
                  }
                ],
                "HyperParameters": {
                  "depth": {
                    "Std:Join": {
                      "On": "",
                      "Values": [
                        {
                          "Get": "Parameters.Depth"
                        }
                      ]
                    }
                  },
                  "eta": "0.5"
                }
              }
            }
            """,
            Written.Step(new Pipeline("Pipeline") { Parameters = [depth], Steps = [new TrainingStep("Train", request)] }));
    }

    [Fact]
    public void Tuning() => Assert.Equal(
        """
        {
          "Name": "Tune",
          "Type": "Tuning",
          "Arguments": {
            "HyperParameterTuningJobConfig": {
              "Strategy": "Bayesian",
              "ResourceLimits": {
                "MaxParallelTrainingJobs": 1
              }
            },
            "TrainingJobDefinition": {
              "RoleArn": "arn:aws:iam::123456789012:role/SageMakerRole",
              "OutputDataConfig": {
                "S3OutputPath": "s3://models/out"
              },
              "StoppingCondition": {
                "MaxRuntimeInSeconds": 3600
              },
              "AlgorithmSpecification": {
                "TrainingInputMode": "File",
                "TrainingImage": "123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:1"
              }
            }
          }
        }
        """,
        Written.Step(new TuningStep("Tune", Requests.Tuning())));

    [Fact]
    public void Create_model() => Assert.Equal(
        """
        {
          "Name": "Create",
          "Type": "Model",
          "Arguments": {
            "ExecutionRoleArn": "arn:aws:iam::123456789012:role/SageMakerRole"
          }
        }
        """,
        Written.Step(new CreateModelStep("Create", Requests.Model())));

    [Fact]
    public void Register_model() => Assert.Equal(
        """
        {
          "Name": "Register",
          "Type": "RegisterModel",
          "Arguments": {
            "ModelPackageGroupName": "Group"
          }
        }
        """,
        Written.Step(new RegisterModelStep("Register", Requests.ModelPackage())));

    [Fact]
    public void Transform() => Assert.Equal(
        """
        {
          "Name": "Transform",
          "Type": "Transform",
          "Arguments": {
            "ModelName": "model",
            "TransformInput": {
              "DataSource": {
                "S3DataSource": {
                  "S3DataType": "S3Prefix",
                  "S3Uri": "s3://data/batch"
                }
              }
            },
            "TransformOutput": {
              "S3OutputPath": "s3://data/out"
            },
            "TransformResources": {
              "InstanceType": "ml.m5.large",
              "InstanceCount": 1
            }
          }
        }
        """,
        Written.Step(new TransformStep("Transform", Requests.Transform())));

    [Fact]
    public void Property_files_are_left_out_where_there_are_none()
    {
        var json = Written.Try(new ProcessingStep("Process", Requests.Processing())).Definition.Steps[0].Json;
        Assert.False(json.TryGetProperty("PropertyFiles", out _));
    }

    [Fact]
    public void Need_a_request()
    {
        Assert.Throws<ArgumentNullException>("arguments", static () => new ProcessingStep("Step", null!));
        Assert.Throws<ArgumentNullException>("arguments", static () => new TrainingStep("Step", null!));
        Assert.Throws<ArgumentNullException>("arguments", static () => new TuningStep("Step", null!));
        Assert.Throws<ArgumentNullException>("arguments", static () => new CreateModelStep("Step", null!));
        Assert.Throws<ArgumentNullException>("arguments", static () => new RegisterModelStep("Step", null!));
        Assert.Throws<ArgumentNullException>("arguments", static () => new TransformStep("Step", null!));
    }

    private static ProcessingStep ProcessingWithReport()
    {
        var request = Requests.Processing();
        request.ProcessingOutputConfig = new() { Outputs = [Requests.Output("evaluation")] };
        return new("Process", request) { PropertyFiles = [new("report", "evaluation", "evaluation.json")] };
    }
}
