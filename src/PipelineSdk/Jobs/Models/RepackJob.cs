using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>The training job that puts inference code into a model archive.</summary>
/// <param name="EntryPoint">The inference script.</param>
/// <param name="ModelData">The model archive.</param>
internal sealed record RepackJob(string EntryPoint, PipelineString ModelData)
{
    public string? SourceDir { get; init; }

    public IReadOnlyList<string> Dependencies { get; init; } = [];

    public PipelineString? Role { get; init; }

    public PipelineList<PipelineString>? Subnets { get; init; }

    public PipelineList<PipelineString>? SecurityGroupIds { get; init; }

    public PipelineString? OutputPath { get; init; }

    public PipelineString? OutputKmsKey { get; init; }

    public PipelineMap<PipelineString>? Tags { get; init; }

    public RepackModelStepSettings Settings { get; init; } = new();

    /// <summary>The job of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="role">The role of what the model is part of.</param>
    /// <param name="vpcConfig">The network of what the model is part of.</param>
    /// <param name="settings">The user's settings.</param>
    /// <param name="isFirst">Whether no job before this one has used up the settings that are for one job only.</param>
    public static RepackJob Of(Model model, PipelineString? role, VpcConfig? vpcConfig, RepackModelStepSettings? settings, bool isFirst) =>
        new(model.EntryPoint!, model.ModelData!)
        {
            SourceDir = model.SourceDir,
            Dependencies = model.Dependencies,
            Role = (isFirst ? settings?.Role : null) ?? role ?? model.Role,
            Subnets = vpcConfig?.Subnets,
            SecurityGroupIds = vpcConfig?.SecurityGroupIds,
            OutputPath = isFirst ? settings?.OutputPath : null,
            OutputKmsKey = (isFirst ? settings?.OutputKmsKey : null) ?? model.ModelKmsKey,
            Settings = settings ?? new(),
        };

    public CreateTrainingJobRequest ToRequest()
    {
        var hasOwnNetwork = Settings.Subnets is not null || Settings.SecurityGroupIds is not null;
        return new RepackEstimator(this, Role ?? NoRole)
        {
            VolumeSize = Settings.VolumeSize,
            VolumeKmsKey = Settings.VolumeKmsKey,
            MaxRun = Settings.MaxRun,
            MaxWait = Settings.MaxWait,
            MaxRetryAttempts = Settings.MaxRetryAttempts,
            UseSpotInstances = Settings.UseSpotInstances,
            OutputPath = OutputPath,
            OutputKmsKey = OutputKmsKey,
            CodeLocation = Settings.CodeLocation,
            BaseJobName = Settings.BaseJobName,
            Subnets = hasOwnNetwork ? Settings.Subnets : Subnets,
            SecurityGroupIds = hasOwnNetwork ? Settings.SecurityGroupIds : SecurityGroupIds,
            EncryptInterContainerTraffic = Settings.EncryptInterContainerTraffic,
            Environment = Settings.Environment,
            Tags = Settings.Tags ?? Tags,
            DisableProfiler = true,
        }.Fit(ModelData);
    }

    private static PipelineString NoRole => Deferred.Reporting(
        null,
        DiagnosticDescriptors.ModelRoleMissing,
        "the step that repacks the model has no role to run under.",
        "set Role of the model, or of RepackModelStepSettings.");
}
