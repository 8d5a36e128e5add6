using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Naming;

namespace PipelineSdk.ModelGenerator.Writing.Clients;

/// <summary>Writes an enumeration of a client: its known values, and room for any other text.</summary>
internal static class OpenEnumWriter
{
    public static string Write(ModelShape shape, ClientFile file) => file.Of(["PipelineSdk.Aws.Clients"], Head(shape),
        [Constructor(shape.Name), .. Values(shape), Conversions(shape.Name)]);

    private static string Head(ModelShape shape) =>
        $"""
        /// <summary>Values of the service's <c>{shape.Name}</c>: a known one, or any other text.</summary>
        public readonly record struct {shape.Name} : IWireEnum<{shape.Name}>
        """;

    private static string Constructor(string name) =>
        $$"""
        private readonly string? _value;

        /// <summary>Takes text, which may be a value that this version of the library does not know.</summary>
        /// <param name="value">The text.</param>
        public {{name}}(string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            _value = value;
        }

        /// <summary>The text.</summary>
        public string Value => _value ?? "";
        """;

    private static IEnumerable<string> Values(ModelShape shape) =>
        EnumIdentifiers.Of(shape.Name, shape.Values, InheritedMembers.OfOpenEnums).Zip(shape.Values, (identifier, value) =>
            $"""
            /// <summary>The value <c>{XmlDocs.Escape(value)}</c>.</summary>
            public static {shape.Name} {identifier} => new({CSharpFile.Literal(value)});
            """);

    private static string Conversions(string name) =>
        $"""
        /// <summary>Takes text.</summary>
        /// <param name="value">The text.</param>
        public static implicit operator {name}(string value) => new(value);

        static {name} IWireEnum<{name}>.Of(string value) => new(value);

        /// <summary>The text.</summary>
        public override string ToString() => Value;
        """;
}
