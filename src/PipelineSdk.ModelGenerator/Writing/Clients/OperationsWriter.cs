using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing.Clients;

/// <summary>Writes the methods of a client: one per operation, on the interface and on the class.</summary>
internal static class OperationsWriter
{
    // The interface's methods have bodies, so that a stand-in needs one method only.
    public static string WriteInterface(ClientPlan plan, ClientFile file) =>
        file.Of([], $"public partial interface {file.Interface}", plan.Operations.Select(operation =>
            $"""
            /// <summary>Calls <c>{operation.Name}</c>.</summary>
            {file.Page(operation.Name)}
            /// <param name="request">The request.</param>
            /// <param name="cancellationToken">Ends the call, and the tries that would follow it.</param>
            /// <returns>The response.</returns>
            /// <exception cref="{file.Exception}">{Errors(operation)}</exception>
            {Signature("", operation)}
            """));

    public static string WriteClass(ClientPlan plan, ClientFile file) =>
        file.Of([], $"public partial class {file.Class}", plan.Operations.Select(operation =>
            $"""
            /// <inheritdoc/>
            {Signature("public ", operation)}
            """));

    private static string Signature(string access, ModelOperation operation) =>
        $"""
        {access}Task<{operation.Name}Response> {operation.Name}Async({operation.Name}Request request, CancellationToken cancellationToken = default) =>
            SendAsync(request, cancellationToken);
        """;

    private static string Errors(ModelOperation operation) => operation.Errors.Count == 0
        ? "The service refuses the request."
        : $"The service refuses the request, also with {string.Join(", ", operation.Errors.Select(static error => $"<see cref=\"{ErrorWriter.ClassOf(error)}\"/>"))}.";
}
