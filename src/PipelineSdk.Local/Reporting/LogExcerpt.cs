namespace PipelineSdk.Local;

/// <summary>The end of a log.</summary>
/// <param name="Attempt">The attempt that wrote it.</param>
/// <param name="Part">The part of the attempt's job that wrote it, such as one training of many; <see langword="null"/>: the job itself.</param>
/// <param name="Path">The file, relative to the folder of the execution's jobs.</param>
/// <param name="Text">What is shown of it.</param>
/// <param name="Length">The file's length in bytes.</param>
/// <param name="Omitted">How many bytes of its start are left out.</param>
internal sealed record LogExcerpt(int Attempt, string? Part, string Path, string Text, long Length, long Omitted);
