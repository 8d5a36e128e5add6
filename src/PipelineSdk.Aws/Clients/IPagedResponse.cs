namespace PipelineSdk.Aws.Clients;

/// <summary>One page of a list.</summary>
internal interface IPagedResponse
{
    /// <summary>The token that asks for the page after it; <see langword="null"/> on the last page.</summary>
    string? NextToken { get; }
}
