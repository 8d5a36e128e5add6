namespace PipelineSdk.Local;

/// <summary>A step that will not run.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Reason">Why.</param>
/// <param name="BecauseOf">The step because of which, or <see langword="null"/>.</param>
public sealed record SkippedStep(string Step, SkipReason Reason, string? BecauseOf = null);
