namespace PipelineSdk.Aws;

/// <summary>How far publishing a pipeline is.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="Done">How many assets or functions of the phase are done.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Bytes">How many bytes are uploaded, so far and in all phases.</param>
/// <param name="Item">What was last done: an S3 URI or a function's name; <see langword="null"/> at the start of a phase and between.</param>
public sealed record UpsertProgress(UpsertPhase Phase, int Done, int Total, long Bytes, string? Item);
