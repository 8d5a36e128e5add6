using System.Globalization;

namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Property references into every Describe shape: nested, by index, by name, maps, whole objects.</summary>
public sealed class Properties : IConformanceCase
{
    private const string Function = "arn:aws:lambda:us-west-2:123456789012:function:show";

    public string Name => "properties";

    public Pipeline Build(CaseContext ctx)
    {
        var image = Requests.ToolImage;
        var output = Requests.Output(ctx, "Properties", "Process", "train_data", "/out");
        var process = new ProcessingStep("Process", Requests.Processing(ctx, image, output));
        var train = new TrainingStep("Train", Requests.Training(ctx, image, "s3://models/out"));
        var tuned = Requests.Training(ctx, image, "s3://models/out", Requests.Channel("s3://data/train"));
        var tune = new TuningStep("Tune", Requests.Tuning(tuned, new() { Name = "loss", Regex = "l=(.*)" }, Requests.Range("a", "0", "1")));
        var create = new CreateModelStep("Create-CreateModel", Requests.Model(ctx, image, "s3://models/model.tar.gz"));
        var register = new RegisterModelStep("Register-RegisterModel", new()
        {
            ModelPackageGroupName = "Group",
            InferenceSpecification = new()
            {
                Containers = [new() { Image = image, Environment = [], ModelDataUrl = "s3://models/model.tar.gz" }],
                SupportedContentTypes = ["text/csv"],
                SupportedResponseMIMETypes = ["text/csv"],
            },
            ModelApprovalStatus = ModelApprovalStatus.PendingManualApproval,
            SkipModelValidation = SkipModelValidation.None,
        });
        var transform = new TransformStep("Transform", Requests.Transform("model", "s3://data/batch", "s3://out"));

        var (p, t, u) = (process.Properties, train.Properties, tune.Properties);
        var (c, r, x) = (create.Properties, register.Properties, transform.Properties);
        var showProcessing = Show(
            "ShowProcessing",
            p.ProcessingJobName,
            p.ProcessingJobArn,
            p.ProcessingJobStatus,
            p.ExitMessage,
            p.FailureReason,
            p.RoleArn,
            p.AppSpecification.ImageUri,
            p.AppSpecification.ContainerEntrypoint[0],
            p.Environment["KEY"],
            p.Environment["a.b-c"],
            p.ProcessingInputs[0].S3Input.S3Uri,
            p.ProcessingInputs["input-1"].S3Input.S3Uri,
            p.ProcessingInputs[2].DatasetDefinition.AthenaDatasetDefinition.QueryString,
            p.ProcessingOutputConfig.Outputs["train_data"].S3Output.S3Uri,
            p.ProcessingOutputConfig.Outputs[0].S3Output.LocalPath,
            p.ProcessingOutputConfig.KmsKeyId,
            p.ProcessingResources.ClusterConfig.InstanceCount,
            p.StoppingCondition.MaxRuntimeInSeconds,
            p.NetworkConfig.VpcConfig.Subnets[1],
            p.ExperimentConfig.TrialComponentDisplayName,
            p.CreationTime,
            p.ProcessingOutputConfig,
            p.ProcessingOutputConfig.Outputs,
            p);
        var showTraining = Show(
            "ShowTraining",
            t.TrainingJobName,
            t.TrainingJobArn,
            t.ModelArtifacts.S3ModelArtifacts,
            t.TrainingJobStatus,
            t.SecondaryStatus,
            t.HyperParameters["learning_rate"],
            t.AlgorithmSpecification.TrainingImage,
            t.AlgorithmSpecification.MetricDefinitions[0].Name,
            t.InputDataConfig[0].DataSource.S3DataSource.S3Uri,
            t.InputDataConfig["train"].DataSource.FileSystemDataSource.DirectoryPath,
            t.OutputDataConfig.S3OutputPath,
            t.ResourceConfig.InstanceGroups[0].InstanceType,
            t.FinalMetricDataList["loss"].Value,
            t.FinalMetricDataList[0].MetricName,
            t.SecondaryStatusTransitions[1].StatusMessage,
            t.CheckpointConfig.S3Uri,
            t.DebugHookConfig.CollectionConfigurations[0].CollectionParameters["p"],
            t.DebugRuleEvaluationStatuses[0].RuleEvaluationStatus,
            t.ProfilerConfig.S3OutputPath,
            t.Environment["E"],
            t.BillableTimeInSeconds,
            t.TuningJobArn,
            t.EnableManagedSpotTraining);
        var showTuning = Show(
            "ShowTuning",
            u.HyperParameterTuningJobName,
            u.BestTrainingJob.TrainingJobName,
            u.BestTrainingJob.FinalHyperParameterTuningJobObjectiveMetric.Value,
            u.BestTrainingJob.TunedHyperParameters["a"],
            u.OverallBestTrainingJob.TrainingJobArn,
            u.TrainingJobStatusCounters.Completed,
            u.ObjectiveStatusCounters.Succeeded,
            u.TrainingJobSummaries[0].TrainingJobName,
            u.TrainingJobSummaries[9].TrainingJobStatus,
            u.TrainingJobDefinition.StaticHyperParameters["s"],
            u.TrainingJobDefinitions[0].DefinitionName,
            u.WarmStartConfig.ParentHyperParameterTuningJobs[0].HyperParameterTuningJobName,
            u.NextToken);
        var showModel = Show(
            "ShowModel",
            c.ModelName,
            c.ModelArn,
            c.PrimaryContainer.ModelDataUrl,
            c.PrimaryContainer.Environment["SAGEMAKER_PROGRAM"],
            c.Containers[0].Image,
            c.VpcConfig.SecurityGroupIds[0],
            c.EnableNetworkIsolation);
        var showModelPackage = Show(
            "ShowModelPackage",
            r.ModelPackageName,
            r.ModelPackageArn,
            r.ModelPackageGroupName,
            r.ModelPackageVersion,
            r.ModelApprovalStatus,
            r.InferenceSpecification.Containers[0].ModelDataUrl,
            r.InferenceSpecification.SupportedContentTypes[0],
            r.ModelMetrics.ModelQuality.Statistics.S3Uri,
            r.DriftCheckBaselines.Bias.ConfigFile.S3Uri,
            r.CustomerMetadataProperties["k"],
            r.ModelPackageStatusDetails.ValidationStatuses[0].Status,
            r.AdditionalInferenceSpecifications[0].Name);
        var showTransform = Show(
            "ShowTransform",
            x.TransformJobName,
            x.TransformJobArn,
            x.TransformJobStatus,
            x.ModelName,
            x.TransformOutput.S3OutputPath,
            x.TransformInput.DataSource.S3DataSource.S3Uri,
            x.TransformResources.InstanceCount,
            x.Environment["E"],
            x.DataProcessing.JoinSource,
            x.BatchStrategy,
            x.LabelingJobArn);
        var showLambda = Show("ShowLambda", showProcessing.Properties.Outputs["out"]);
        return new("Properties")
        {
            Steps =
            [
                process, train, tune, create, register, transform,
                showProcessing, showTraining, showTuning, showModel, showModelPackage, showTransform, showLambda,
            ],
        };
    }

    private static LambdaStep Show(string name, params IEnumerable<PipelineValue> references) => new(name, Function)
    {
        Inputs = new(references.Select(static (reference, i) =>
            KeyValuePair.Create(i.ToString("'r'00", CultureInfo.InvariantCulture), reference))),
        Outputs = [new("out")],
    };
}
