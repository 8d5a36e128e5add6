namespace PipelineSdk.Aws;

/// <summary>The parts of publishing a pipeline, in their order.</summary>
public enum UpsertPhase
{
    /// <summary>What exists is looked up.</summary>
    Planning,

    /// <summary>Assets are uploaded.</summary>
    Uploading,

    /// <summary>Lambda functions are created and updated.</summary>
    UpdatingFunctions,

    /// <summary>The pipeline itself is created or updated.</summary>
    UpdatingPipeline,

    /// <summary>Everything is as it should be.</summary>
    Done,
}
