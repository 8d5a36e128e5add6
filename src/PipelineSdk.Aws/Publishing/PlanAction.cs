namespace PipelineSdk.Aws;

/// <summary>What has to be done to make something as it should be.</summary>
public enum PlanAction
{
    /// <summary>Nothing: it is as it should be.</summary>
    None,

    /// <summary>It does not exist and is created.</summary>
    Create,

    /// <summary>It exists and is changed.</summary>
    Update,
}
