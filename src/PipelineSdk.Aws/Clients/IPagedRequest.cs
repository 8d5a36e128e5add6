namespace PipelineSdk.Aws.Clients;

/// <summary>A request for one page of a list.</summary>
internal interface IPagedRequest
{
    /// <summary>The token of the page before; <see langword="null"/> asks for the first page.</summary>
    string? NextToken { get; set; }
}
