using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing.Clients;

/// <summary>Writes the exceptions of a client, and the table that finds one by the code of an error.</summary>
internal static class ErrorWriter
{
    /// <summary>The class of an error, which may or may not be called an exception in the model.</summary>
    public static string ClassOf(string error) => error.EndsWith("Exception", StringComparison.Ordinal) ? error : error + "Exception";

    public static string Write(string error, ClientFile file) => file.Of(["Amazon.Runtime.Internal"],
        $"""
        /// <summary>The service's error <c>{error}</c>.</summary>
        public sealed class {ClassOf(error)} : {file.Exception}
        """,
        [
            $$"""
            /// <summary>The error with a message, as a stand-in for the service would throw it.</summary>
            /// <param name="message">The message.</param>
            public {{ClassOf(error)}}(string message)
                : base(message)
            {
                ErrorCode = {{CSharpFile.Literal(error)}};
            }

            internal {{ClassOf(error)}}(ErrorResponse error)
                : base(error)
            {
            }
            """,
        ]);

    public static string WriteTable(ClientPlan plan, ClientFile file)
    {
        var cases = plan.Errors.Select(error => $"    {CSharpFile.Literal(error)} => new {ClassOf(error)}(error),");
        return file.Of(["Amazon.Runtime.Internal"],
            $"""
            /// <summary>Finds the exception of an error.</summary>
            internal static class {file.Exception}s
            """,
            [$"public static {file.Exception} Of(ErrorResponse error) => error.Code switch\n{{\n{string.Join('\n', cases)}\n    _ => new(error),\n}};"]);
    }
}
