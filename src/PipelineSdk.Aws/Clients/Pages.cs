using System.Runtime.CompilerServices;

namespace PipelineSdk.Aws.Clients;

/// <summary>Goes through the pages of a list.</summary>
internal static class Pages
{
    /// <summary>Asks for one page after the other, each when it is wanted.</summary>
    /// <param name="request">The request; its token is moved on.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="cancellationToken">Ends the going.</param>
    public static async IAsyncEnumerable<TResponse> Of<TRequest, TResponse>(
        TRequest request,
        Func<TRequest, CancellationToken, Task<TResponse>> send,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRequest : IPagedRequest
        where TResponse : IPagedResponse
    {
        do
        {
            var page = await send(request, cancellationToken).ConfigureAwait(false);
            yield return page;
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }
}
