namespace PipelineSdk.Local;

/// <summary>How a model server wants to be asked.</summary>
/// <param name="MaxConcurrentTransforms">The greatest number of requests at a time, or <see langword="null"/>.</param>
/// <param name="BatchStrategy"><c>MULTI_RECORD</c> or <c>SINGLE_RECORD</c>, or <see langword="null"/>.</param>
/// <param name="MaxPayloadInMB">The greatest size of a request, or <see langword="null"/>.</param>
public sealed record ModelServerParameters(int? MaxConcurrentTransforms, string? BatchStrategy, int? MaxPayloadInMB);
