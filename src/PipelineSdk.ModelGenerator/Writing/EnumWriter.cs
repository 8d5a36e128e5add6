using PipelineSdk.ModelGenerator.Naming;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing;

/// <summary>Writes the class of an enumeration: its known values, and the conversions that let it take others.</summary>
internal static class EnumWriter
{
    private static readonly string[] Usings =
        ["System.ComponentModel", "System.Diagnostics.CodeAnalysis", "System.Runtime.CompilerServices"];

    public static string Write(ClassPlan type) => CSharpFile.Of("PipelineSdk", Usings, CSharpFile.Type(
        $"""
        /// <summary>
        /// Values of the service's <c>{type.Shape.Name}</c>: a known one, any other text, or a value that is known only while the pipeline runs.
        /// </summary>
        [InterpolatedStringHandler]
        public sealed class {type.Name} : PipelineEnum
        """,
        [Constructors(type.Name), .. Values(type), Conversions(type.Name)]));

    private static IEnumerable<string> Values(ClassPlan type) =>
        EnumIdentifiers.Of(type.Name, type.Shape.Values, InheritedMembers.OfEnums).Zip(type.Shape.Values, (identifier, value) =>
            $"""
            /// <summary>The value <c>{XmlDocs.Escape(value)}</c>.</summary>
            public static {type.Name} {identifier} => field ??= new({CSharpFile.Literal(value)});
            """);

    private static string Constructors(string name) =>
        $$"""
        /// <inheritdoc cref="PipelineValue(int, int)"/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public {{name}}(int literalLength, int formattedCount)
            : base(new InterpolationBuilder())
        {
        }

        internal {{name}}(object? payload)
            : base(payload)
        {
        }
        """;

    private static string Conversions(string name) =>
        $"""
        /// <summary>Takes text, which may be a value that this version of the library does not know.</summary>
        /// <param name="value">The text.</param>
        /// <exception cref="System.InvalidOperationException">The text was made from a pipeline value with <see cref="object.ToString"/>.</exception>
        [return: NotNullIfNotNull(nameof(value))]
        public static implicit operator {name}?(string? value) => value is null ? null : new(Marker.Refuse(value));

        /// <summary>Takes text that may be known only while the pipeline runs: a parameter, a property, a join.</summary>
        /// <param name="value">The text.</param>
        [return: NotNullIfNotNull(nameof(value))]
        public static implicit operator {name}?(PipelineString? value) => value is null ? null : new(value.Payload);

        /// <inheritdoc cref="PipelineString.op_Implicit(UntypedReference)"/>
        [return: NotNullIfNotNull(nameof(value))]
        public static implicit operator {name}?(UntypedReference? value) => value is null ? null : new(value.Payload);
        """;
}
