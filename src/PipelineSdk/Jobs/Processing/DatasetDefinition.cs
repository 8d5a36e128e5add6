namespace PipelineSdk;

/// <summary>
/// A query whose result is a processing job's input: one of Athena or one of Redshift. Request field <c>DatasetDefinition</c> of
/// <c>ProcessingInputs</c>.
/// </summary>
public sealed class DatasetDefinition
{
    /// <summary>Whether each instance gets everything or a share. Request field <c>DataDistributionType</c>.</summary>
    /// <value><c>ShardedByS3Key</c> by default.</value>
    public DataDistributionType DataDistributionType { get; init; } = DataDistributionType.ShardedByS3Key;

    /// <summary>Whether the data is downloaded first or streamed. Request field <c>InputMode</c>.</summary>
    /// <value><c>File</c> by default.</value>
    public InputMode InputMode { get; init; } = InputMode.File;

    /// <summary>
    /// The absolute path in the container. Required unless the input is managed by the application. Length: at most 256. Request field
    /// <c>LocalPath</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: not written.</value>
    public PipelineString? LocalPath { get; init; }

    /// <summary>The query of Athena. Request field <c>AthenaDatasetDefinition</c>.</summary>
    /// <value><see langword="null"/> by default.</value>
    public Arguments.AthenaDatasetDefinition? AthenaDatasetDefinition { get; init; }

    /// <summary>The query of Redshift. Request field <c>RedshiftDatasetDefinition</c>.</summary>
    /// <value><see langword="null"/> by default.</value>
    public Arguments.RedshiftDatasetDefinition? RedshiftDatasetDefinition { get; init; }

    internal Arguments.DatasetDefinition ToRequest() => new()
    {
        DataDistributionType = DataDistributionType,
        InputMode = InputMode,
        LocalPath = LocalPath,
        AthenaDatasetDefinition = (Arguments.AthenaDatasetDefinition?)AthenaDatasetDefinition?.Copy(),
        RedshiftDatasetDefinition = (Arguments.RedshiftDatasetDefinition?)RedshiftDatasetDefinition?.Copy(),
    };
}
