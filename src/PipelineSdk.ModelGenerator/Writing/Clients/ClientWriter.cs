using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing.Clients;

/// <summary>Writes all files of a client.</summary>
internal sealed class ClientWriter(ClientPlan plan)
{
    /// <summary>The files by the names of their types, in the order of these names.</summary>
    public IReadOnlyList<(string Name, string Text)> Write()
    {
        var file = new ClientFile(plan.Client);
        var types = new WireTypes(plan);
        var requests = new RequestWriter(plan, types, file);
        var responses = new ResponseWriter(plan, types, file);
        var structures = new StructureWriter(plan, types, file);
        (string Name, string Text)[] files =
        [
            .. plan.Operations.Select(operation => (operation.Name + "Request", requests.Write(operation))),
            .. plan.Operations.Select(operation => (operation.Name + "Response", responses.Write(operation))),
            .. plan.Of(ShapeKind.Structure).Select(shape => (shape.Name, structures.Write(shape))),
            .. plan.Of(ShapeKind.Enum).Select(shape => (shape.Name, OpenEnumWriter.Write(shape, file))),
            .. plan.Errors.Select(error => (ErrorWriter.ClassOf(error), ErrorWriter.Write(error, file))),
            (file.Interface + ".Operations", OperationsWriter.WriteInterface(plan, file)),
            (file.Class + ".Operations", OperationsWriter.WriteClass(plan, file)),
            (file.Exception + "s", ErrorWriter.WriteTable(plan, file)),
        ];
        Array.Sort(files, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return files;
    }
}
