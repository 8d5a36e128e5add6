namespace PipelineSdk;

/// <summary>Runs the repack script in scikit-learn's training image.</summary>
internal sealed class RepackEstimator(RepackJob job, PipelineString role) : EstimatorBase(role, 1, job.Settings.InstanceType)
{
    internal override PipelineString TrainingImage => job.Settings.ImageUri ?? JobImages.Retrieve("scikit-learn", InstanceType, LookUpImage);

    internal override PythonClass PythonClass => new("SKLearn", "sagemaker.sklearn.estimator");

    internal override string ImageName(PipelineEnvironment environment) =>
        JobNames.FromImage(job.Settings.ImageUri ?? JobImages.TryLookUp(environment.Region, InstanceType, LookUpImage) ?? "", TrainingJob.DefaultName);

    internal override PipelineMap<PipelineString> HyperparameterTexts(IEnumerable<KeyValuePair<string, PipelineString>> script, string? jobName) => new()
    {
        ["inference_script"] = PythonJson.Of(Path.GetFileName(job.EntryPoint.Replace('\\', '/'))),
        ["model_archive"] = HyperparameterText.Json(job.ModelData),
        ["dependencies"] = PythonJson.Of(job.Dependencies.Count == 0 ? null : string.Join(' ', job.Dependencies)),
        ["source_dir"] = PythonJson.Of(job.SourceDir),
        ["sagemaker_submit_directory"] = Deferred.Text("code of the repack job", writer => PythonJson.Of(new RepackBundle(job, this).Upload(writer))),
        ["sagemaker_program"] = PythonJson.Of(RepackScripts.Launcher),
        ["sagemaker_container_log_level"] = HyperparameterText.Json(ContainerLogLevel),
        ["sagemaker_region"] = Deferred.Text("Region", static writer => PythonJson.Of(writer.Context.Environment.Region)),
    };

    private string LookUpImage(string region, string? instanceType) =>
        ImageUris.Retrieve(FrameworkNames.Sklearn, region, job.Settings.FrameworkVersion, "py3", instanceType);
}
